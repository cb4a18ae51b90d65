package io.jamak.activities.speech;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import tools.jackson.databind.JsonNode;

/**
 * Tells an answer in which nobody speaks from one that says nothing. A server that answers {@code
 * {}} has not listened, and its job must fail rather than succeed without a word.
 */
final class AnswerShape {
  private AnswerShape() {}

  /**
   * Refuses an answer without a text, a list of segments or a list of words, and one whose lists
   * hold something else than segments and words.
   *
   * @throws JamakException ASR_FAILED
   */
  static void require(JsonNode root) {
    if (!root.isObject() || root.path("error").isObject()) {
      throw malformed(root.isObject() ? "an error" : "no object");
    }
    boolean told =
        root.path("text").isString()
            || root.path("segments").isArray()
            || root.path("words").isArray();
    if (!told) {
      throw malformed("no text, segments or words");
    }
    requireText(root.path("text"), "text");
    requireWords(root.path("words"));
    requireArray(root.path("segments"), "segments");
    root.path("segments").valueStream().forEach(AnswerShape::requireSegment);
  }

  private static void requireSegment(JsonNode segment) {
    if (!segment.path("text").isString() && !segment.path("words").isArray()) {
      throw malformed("a segment without text or words");
    }
    requireText(segment.path("text"), "text of a segment");
    requireWords(segment.path("words"));
  }

  private static void requireWords(JsonNode words) {
    requireArray(words, "words");
    words
        .valueStream()
        .forEach(
            word -> {
              if (!word.path("word").isString() && !word.path("text").isString()) {
                throw malformed("a word without text");
              }
            });
  }

  private static void requireText(JsonNode text, String what) {
    if (!text.isString() && !isAbsent(text)) {
      throw malformed(what + " that is no string");
    }
  }

  private static void requireArray(JsonNode array, String what) {
    if (!array.isArray() && !isAbsent(array)) {
      throw malformed(what + " that are no list");
    }
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static JamakException malformed(String what) {
    return new JamakException(
        ErrorCode.ASR_FAILED, "answer of the speech engine: " + what + " (expected: verbose_json)");
  }
}
