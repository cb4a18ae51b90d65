package io.jamak.activities.speech;

import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every word of an answer a time that is possible: inside the sound and in order. Words
 * without a time of the engine's own are spread over the voice of their segment. No word is lost
 * here, whatever the answer says.
 *
 * <p>Where a real voice detector looked, a start is moved to the onset of the voice: Whisper's
 * words swallow the pause before them (median 140 ms, up to 1.1 s early), while its ends are good.
 */
final class WordTimes {
  /** A start that moved less than this is as good as told. */
  private static final long TOLERANCE_MS = 100;

  /** A shorter gap is the closure of a consonant, not a pause between words. */
  private static final long LEAST_PAUSE_MS = 200;

  /** What must be left of a word after its start was moved. */
  private static final long LEAST_WORD_MS = 60;

  /** Nobody speaks faster. */
  private static final long LEAST_LETTER_MS = 30;

  private final VoiceMap voice;
  private final long durationMs;
  private final List<Span> clamped = new ArrayList<>();
  private long latestStart;
  private long latestEnd;

  private WordTimes(VoiceMap voice, long durationMs) {
    this.voice = voice;
    this.durationMs = durationMs;
  }

  /**
   * Segments with possible times.
   *
   * @param clamped where words stand whose told times could not be
   */
  record Placed(List<Segment> segments, List<Span> clamped) {}

  static Placed place(List<Segment> segments, VoiceMap voice, long durationMs) {
    WordTimes times = new WordTimes(voice, durationMs);
    List<Segment> placed = segments.stream().map(times::segment).toList();
    return new Placed(placed, List.copyOf(times.clamped));
  }

  private Segment segment(Segment told) {
    boolean placed = told.placed() || isMostlyPastTheEnd(told);
    long start = placed ? Math.max(latestStart, latestEnd) : told.startMs();
    start = Math.clamp(start, 0, durationMs);
    long end = Math.clamp(told.endMs(), start, durationMs);
    List<Word> words = words(told.words(), start, end);
    if (placed && !told.placed() && told.words().stream().allMatch(Word::interpolated)) {
      words.forEach(word -> clamped.add(new Span(word.startMs(), word.endMs())));
    }
    long from = words.isEmpty() ? start : words.getFirst().startMs();
    long to = words.stream().mapToLong(Word::endMs).max().orElse(end);
    latestEnd = Math.max(latestEnd, to);
    return new Segment(from, to, words, told.averageLogProbability(), placed);
  }

  /** It cannot be where it was told: it is taken for what follows the words before it. */
  private boolean isMostlyPastTheEnd(Segment told) {
    return told.startMs() >= durationMs
        || told.endMs() - durationMs > durationMs - Math.max(0, told.startMs());
  }

  private List<Word> words(List<Word> told, long fromMs, long toMs) {
    List<Word> words = new ArrayList<>();
    List<Word> untimed = new ArrayList<>();
    long from = fromMs;
    for (Word word : told) {
      if (word.interpolated() || word.startMs() >= durationMs) {
        untimed.add(word);
      } else {
        words.addAll(inReach(untimed, from, word.startMs()));
        untimed.clear();
        words.add(timed(word));
        from = Math.max(from, words.getLast().endMs());
      }
    }
    words.addAll(inReach(untimed, from, Math.max(toMs, from)));
    return words;
  }

  /** Words without a time, or with an impossible one, which is told. */
  private List<Word> inReach(List<Word> words, long fromMs, long toMs) {
    List<Word> placed = spread(words, fromMs, toMs);
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).interpolated()) {
        clamped.add(new Span(placed.get(i).startMs(), placed.get(i).endMs()));
      }
    }
    return placed;
  }

  private Word timed(Word word) {
    long end = Math.clamp(word.endMs(), 0, durationMs);
    long start = Math.clamp(word.startMs(), latestStart, Math.max(latestStart, durationMs));
    end = Math.max(start, end);
    boolean moved =
        Math.abs(start - word.startMs()) > TOLERANCE_MS
            || Math.abs(end - word.endMs()) > TOLERANCE_MS;
    if (moved) {
      clamped.add(new Span(start, end));
    }
    start = voice.trusted() ? onset(start, end) : start;
    latestStart = start;
    return word.at(start, end);
  }

  /** The start of the voice in which the word ends. */
  private long onset(long start, long end) {
    List<Span> spans = voice.touching(start, end);
    if (spans.isEmpty()) {
      return start;
    }
    int home = spans.size() - 1;
    if (home > 0 && end - spans.get(home).fromMs() < LEAST_WORD_MS) {
      home--;
    }
    long from = spans.get(home).fromMs();
    boolean swallowed = home == 0 || from - spans.get(home - 1).toMs() >= LEAST_PAUSE_MS;
    return from > start && swallowed ? Math.min(from, Math.max(start, end - LEAST_WORD_MS)) : start;
  }

  /** Each word gets the share of the voice that it has of the characters. */
  private List<Word> spread(List<Word> words, long fromMs, long toMs) {
    if (words.isEmpty()) {
      return List.of();
    }
    long to = Math.clamp(toMs, 0, durationMs);
    long from = Math.clamp(Math.max(fromMs, latestStart), 0, to);
    List<Span> room = voice.part(from, to).spans();
    long voiced = room.stream().mapToLong(Span::lengthMs).sum();
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    boolean fits = voice.trusted() && voiced >= letters * LEAST_LETTER_MS;
    if (voiced == 0 || (!fits && voiced < (to - from) / 4)) {
      room = List.of(new Span(0, to - from));
      voiced = to - from;
    }
    List<Word> placed = new ArrayList<>();
    double said = 0;
    for (Word word : words) {
      long start = from + moment(room, voiced * said / letters);
      said += word.text().length();
      long end = from + moment(room, voiced * said / letters);
      placed.add(
          new Word(
              word.text(),
              start,
              Math.max(start, end),
              word.confidence(),
              null,
              true,
              word.piece()));
      latestStart = start;
    }
    return placed;
  }

  /** The moment at which so much of the room is over. */
  private static long moment(List<Span> room, double ms) {
    double left = ms;
    for (Span span : room) {
      if (left <= span.lengthMs()) {
        return span.fromMs() + Math.round(left);
      }
      left -= span.lengthMs();
    }
    return room.getLast().toMs();
  }
}
