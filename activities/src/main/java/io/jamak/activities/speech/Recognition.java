package io.jamak.activities.speech;

import java.util.List;

/**
 * What an engine answered about some sound, all of it.
 *
 * @param language BCP 47, as asked or as detected; without a segment it means nothing
 * @param detected the language that the engine's own detector heard, "" where it has none
 * @param confidence of the detector, 0 to 1; 0 where it has none
 * @param segments in the engine's order
 * @param raw the answer as it came, JSON
 */
public record Recognition(
    String language, String detected, double confidence, List<Segment> segments, String raw) {
  public Recognition {
    segments = List.copyOf(segments);
  }

  /** How many words it holds. */
  public int words() {
    return segments.stream().mapToInt(segment -> segment.words().size()).sum();
  }

  /** An answer of an engine that does not detect languages. */
  public static Recognition of(String language, List<Segment> segments, String raw) {
    return new Recognition(language, "", 0, segments, raw);
  }

  /** The same answer with other segments. */
  public Recognition with(List<Segment> others) {
    return new Recognition(language, detected, confidence, others, raw);
  }
}
