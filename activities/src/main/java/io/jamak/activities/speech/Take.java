package io.jamak.activities.speech;

import io.jamak.activities.speech.Doubts.Sign;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A segment of one attempt, with what speaks against it.
 *
 * @param language BCP 47 of the attempt
 * @param repeated whether it says again, faster than anybody speaks, what was said just before
 */
record Take(Segment segment, Set<Sign> signs, String language, boolean repeated) {
  Take {
    signs = Set.copyOf(signs);
  }

  /** The takes of one answer; what says again too fast what was just said goes round in circles. */
  static List<Take> of(List<Segment> segments, VoiceMap voice, long laterMs, String language) {
    List<Take> takes = new ArrayList<>();
    String before = "";
    for (Segment segment : segments) {
      Set<Sign> signs = Doubts.of(segment, voice);
      String text = GhostPhrases.normalised(segment.text());
      boolean again = signs.contains(Sign.TOO_FAST) && !text.isEmpty() && text.equals(before);
      if (again) {
        signs.add(Sign.LOOP);
      }
      before = text;
      takes.add(new Take(segment.movedBy(laterMs), signs, language, again));
    }
    return takes;
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

  /** Repeats itself faster than anybody speaks. */
  boolean isImpossibleLoop() {
    return signs.contains(Sign.LOOP) && signs.contains(Sign.TOO_FAST);
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
