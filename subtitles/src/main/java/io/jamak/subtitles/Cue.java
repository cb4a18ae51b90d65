package io.jamak.subtitles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subtitle on screen.
 *
 * @param startMs in-time
 * @param endMs out-time, after {@code startMs}
 * @param lines in display order, without markup
 * @param words the words that begin in it, so that it can be re-split without recognising again;
 *     empty in translations
 * @param speaker label, null when unknown and where two speak
 * @param sources indexes of the cues that it translates, from 0; empty in originals
 * @param said its text with the stops that Korean lines do not show; null where the words or the
 *     lines tell it
 */
public record Cue(
    long startMs,
    long endMs,
    List<String> lines,
    List<Word> words,
    @Nullable String speaker,
    List<Integer> sources,
    @Nullable String said) {
  public Cue {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    sources = List.copyOf(sources);
  }

  /** A cue of the original language. */
  public Cue(
      long startMs, long endMs, List<String> lines, List<Word> words, @Nullable String speaker) {
    this(startMs, endMs, lines, words, speaker, List.of(), null);
  }

  /** The lines joined as their scripts ask: by one space, by none in Japanese and Chinese. */
  public String text() {
    return Scripts.join(lines);
  }

  /** Time on screen in ms. */
  public long durationMs() {
    return endMs - startMs;
  }

  /** When its first word begins; the in-time where its words are not known. */
  public long spokenFromMs() {
    return words.isEmpty() ? startMs : words.getFirst().startMs();
  }

  /** When its last word ends, which may be before the out-time; that where words are not known. */
  public long spokenUntilMs() {
    return words.stream().mapToLong(Word::endMs).max().orElse(endMs);
  }

  /** Whether two people speak in it, each on a line that begins with a dash. */
  public boolean isDialogue() {
    return speaker == null
        && lines.size() > 1
        && lines.stream().allMatch(line -> line.startsWith(Stretch.DASH));
  }

  /** The same cue with other lines. */
  public Cue showing(List<String> others) {
    return new Cue(startMs, endMs, others, words, speaker, sources, said);
  }
}
