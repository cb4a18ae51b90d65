package io.jamak.activities.speech;

import io.jamak.activities.speech.WhisperAnswer.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives words that came beside the segments to the segment that they belong to. */
final class SegmentWords {
  private SegmentWords() {}

  /** Segments with all of the words: by their letters, in order; what is left goes to the last. */
  static List<Segment> divide(
      List<JsonNode> told, List<Timed> words, BiFunction<JsonNode, List<Timed>, Segment> segment) {
    if (told.isEmpty()) {
      return List.of(segment.apply(JsonNodeFactory.instance.objectNode(), words));
    }
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < told.size(); i++) {
      long letters = WhisperAnswer.letters(told.get(i).path("text").asString(""));
      List<Timed> own = new ArrayList<>();
      boolean last = i + 1 == told.size();
      while (at < words.size() && (letters > 0 || last)) {
        own.add(words.get(at));
        letters -= WhisperAnswer.letters(words.get(at).text());
        at++;
      }
      if (!own.isEmpty()) {
        segments.add(segment.apply(told.get(i), own));
      }
    }
    return segments;
  }
}
