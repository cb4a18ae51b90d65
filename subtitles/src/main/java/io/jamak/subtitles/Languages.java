package io.jamak.subtitles;

import java.util.Locale;

/** Reads BCP 47 tags as far as subtitles need them. */
final class Languages {
  private Languages() {}

  /** The primary language in lower case: "en" of "en-US". */
  static String primary(String language) {
    return Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
  }
}
