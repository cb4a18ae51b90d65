package io.jamak.app.bench.speech;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Texts as error rates compare them: case, punctuation and the spelling of titles do not count, for
 * nobody hears them.
 */
final class SpokenText {
  private static final Map<String, String> TITLES =
      Map.of("mr", "mister", "mrs", "missus", "dr", "doctor");

  private SpokenText() {}

  /** The words, in lower case without punctuation. */
  static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}' ]", " ");
    return Arrays.stream(plain.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> TITLES.getOrDefault(word, word))
        .toList();
  }

  /** The letters and digits of the same text, for languages that hardly use spaces. */
  static List<Integer> letters(String text) {
    return String.join("", words(text))
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .boxed()
        .toList();
  }
}
