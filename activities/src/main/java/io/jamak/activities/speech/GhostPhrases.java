package io.jamak.activities.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that speech models learnt from the ends of videos and say into silence ("Thanks for
 * watching"). People say them too, so a hit alone decides nothing. The list stands in {@code
 * ghost-phrases.txt}.
 */
final class GhostPhrases {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> PHRASES = load();

  private GhostPhrases() {}

  /** Whether the whole text is one of them, whatever its case and punctuation. */
  static boolean contain(String text) {
    return PHRASES.contains(normalised(text));
  }

  /** Lower case, letters and digits only, one space between words. */
  static String normalised(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(folded).replaceAll(" ").strip();
  }

  private static Set<String> load() {
    try (InputStream in = GhostPhrases.class.getResourceAsStream("ghost-phrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("ghost-phrases.txt (expected: on the class path)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(GhostPhrases::normalised)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
