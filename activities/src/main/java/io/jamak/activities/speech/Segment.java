package io.jamak.activities.speech;

import io.jamak.subtitles.Word;
import java.util.List;

/**
 * A run of words of an engine's answer. Times are in ms from the start of the sound that it was
 * given, as the engine told them: they may lie past its end.
 *
 * @param words with the engine's times, or marked as interpolated where it gave none
 * @param averageLogProbability of its tokens, NaN where the engine does not say
 */
public record Segment(long startMs, long endMs, List<Word> words, double averageLogProbability) {
  public Segment {
    words = List.copyOf(words);
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
        averageLogProbability);
  }
}
