package io.jamak.subtitles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subtitle on screen.
 *
 * @param startMs in-time
 * @param endMs out-time, after {@code startMs}
 * @param lines in display order, without markup
 * @param words the words that it was made from, so that it can be re-split without recognising
 *     again; empty in translations
 * @param speaker label, null when unknown
 */
public record Cue(
    long startMs, long endMs, List<String> lines, List<Word> words, @Nullable String speaker) {
  public Cue {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
  }

  /** The lines joined as their scripts ask: by one space, by none in Japanese and Chinese. */
  public String text() {
    return Scripts.join(lines);
  }

  /** Time on screen in ms. */
  public long durationMs() {
    return endMs - startMs;
  }
}
