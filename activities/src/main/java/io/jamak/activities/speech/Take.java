package io.jamak.activities.speech;

import io.jamak.activities.speech.Doubts.Sign;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.subtitles.Word;
import java.util.List;
import java.util.Set;

/**
 * A segment of one attempt, with what speaks against it.
 *
 * @param language BCP 47 of the attempt
 */
record Take(Segment segment, Set<Sign> signs, String language) {
  Take {
    signs = Set.copyOf(signs);
  }

  List<Word> words() {
    return segment.words();
  }

  Span span() {
    return new Span(segment.startMs(), segment.endMs());
  }

  /** Two signs, one of them that nobody speaks there: made up. */
  boolean isMadeUp() {
    return signs.contains(Sign.NO_VOICE) && signs.size() > 1;
  }

  /** Whether it is worth another look. A phrase of the list within speech is not. */
  boolean isDoubtful() {
    return signs.contains(Sign.LOOP)
        || signs.contains(Sign.TOO_FAST)
        || signs.contains(Sign.NO_VOICE)
        || signs.contains(Sign.UNSURE);
  }

  boolean overlaps(Span span) {
    return segment.startMs() < span.toMs() && segment.endMs() > span.fromMs();
  }

  static long doubts(List<Take> takes) {
    return takes.stream().mapToLong(take -> take.signs().size()).sum();
  }

  static int words(List<Take> takes) {
    return takes.stream().mapToInt(take -> take.words().size()).sum();
  }
}
