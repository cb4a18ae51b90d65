package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The user's words for each code, in Korean and English. */
public final class ErrorWords {
  private static final String BUNDLE = "io.jamak.api.error.problems";
  private static final Control NO_GUESSING =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private ErrorWords() {}

  /** One sentence or two: what happened, what to do. Languages other than Korean get English. */
  public static String title(ErrorCode code, Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, ErrorWords.class.getClassLoader(), NO_GUESSING)
        .getString(code.name());
  }

  /** The language that an Accept-Language header prefers among ours; English where it has none. */
  public static Locale preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      Locale found = Locale.lookup(ranges, List.of(Locale.ENGLISH, Locale.KOREAN));
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
