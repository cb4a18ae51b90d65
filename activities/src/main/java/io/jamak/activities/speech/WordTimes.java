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

  private final VoiceMap voice;
  private final long durationMs;
  private final List<Span> clamped = new ArrayList<>();
  private long latestStart;

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
    long start = Math.clamp(told.startMs(), 0, durationMs);
    long end = Math.clamp(told.endMs(), start, durationMs);
    List<Word> words = new ArrayList<>();
    List<Word> untimed = new ArrayList<>();
    for (Word word : told.words()) {
      if (word.interpolated() || word.startMs() >= durationMs) {
        untimed.add(word);
      } else {
        words.addAll(spread(untimed, start, word.startMs()));
        untimed.clear();
        words.add(timed(word));
        start = Math.max(start, words.getLast().endMs());
      }
    }
    words.addAll(spread(untimed, start, Math.max(end, start)));
    if (words.isEmpty()) {
      return new Segment(start, end, words, told.averageLogProbability());
    }
    return new Segment(
        words.getFirst().startMs(),
        words.stream().mapToLong(Word::endMs).max().orElse(end),
        words,
        told.averageLogProbability());
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
    if (voiced < (to - from) / 4 || voiced == 0) {
      room = List.of(new Span(0, to - from));
      voiced = to - from;
    }
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
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
