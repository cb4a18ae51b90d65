package io.jamak.activities.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Languages as files name them (ISO 639-2, both its codes, or BCP 47), as BCP 47 names them. */
final class Languages {
  /** Where the bibliographic code of ISO 639-2 differs from the terminological one. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private Languages() {}

  /** The primary language; "" for none, undetermined, several, and what is no code. */
  static String primary(@Nullable String given) {
    String code = given == null ? "" : given.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (code) {
      case "und", "mul", "mis", "zxx" -> "";
      default -> code.matches("[a-z]{2,3}") ? TWO_LETTERS.getOrDefault(code, code) : "";
    };
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> known = new HashMap<>(BIBLIOGRAPHIC);
    for (String language : Locale.getISOLanguages()) {
      try {
        known.put(Locale.of(language).getISO3Language(), language);
      } catch (MissingResourceException unknown) {
        // has no code of three letters
      }
    }
    return Map.copyOf(known);
  }
}
