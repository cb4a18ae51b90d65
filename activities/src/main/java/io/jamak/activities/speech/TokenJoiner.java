package io.jamak.activities.speech;

import io.jamak.activities.speech.WhisperAnswer.Timed;
import java.util.ArrayList;
import java.util.List;

/** Makes words of sub-word tokens: where tokens carry leading spaces, those start the words. */
final class TokenJoiner {
  private TokenJoiner() {}

  static List<Timed> join(List<Timed> tokens) {
    if (tokens.stream().noneMatch(token -> token.text().startsWith(" "))) {
      return tokens;
    }
    List<Timed> words = new ArrayList<>();
    for (Timed token : tokens) {
      if (words.isEmpty() || token.text().startsWith(" ")) {
        words.add(token);
      } else {
        words.set(words.size() - 1, joined(words.getLast(), token));
      }
    }
    return words;
  }

  private static Timed joined(Timed word, Timed token) {
    return new Timed(
        word.text() + token.text(),
        word.start(),
        Math.max(word.end(), token.end()),
        Math.min(word.confidence(), token.confidence()),
        word.untimed() || token.untimed());
  }
}
