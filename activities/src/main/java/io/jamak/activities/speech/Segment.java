package io.jamak.activities.speech;

import io.jamak.subtitles.Word;
import java.util.List;

/**
 * A run of words of an engine's answer. Times are in ms from the start of the sound that it was
 * given, as the engine told them: they may lie past its end.
 *
 * @param words with the engine's times, or marked as interpolated where it gave none
 * @param averageLogProbability of its tokens, NaN where the engine does not say
 * @param placed whether its times are of our making: they decide nothing about its words
 */
public record Segment(
    long startMs, long endMs, List<Word> words, double averageLogProbability, boolean placed) {
  public Segment {
    words = List.copyOf(words);
  }

  /** A segment whose times the engine told. */
  public Segment(long startMs, long endMs, List<Word> words, double averageLogProbability) {
    this(startMs, endMs, words, averageLogProbability, false);
  }

  /** The same segment, which is said to be somewhere in the sound. */
  Segment somewhere() {
    return new Segment(startMs, endMs, words, averageLogProbability, true);
  }

  /** Its words with spaces between them. */
  public String text() {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  /** The same segment later by {@code ms}. */
  Segment movedBy(long ms) {
    return new Segment(
        startMs + ms,
        endMs + ms,
        words.stream().map(word -> word.movedBy(ms)).toList(),
        averageLogProbability,
        placed);
  }
}
