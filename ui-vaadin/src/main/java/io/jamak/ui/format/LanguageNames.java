package io.jamak.ui.format;

import io.jamak.domain.job.JobOptions;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What languages are called, as {@code languageName} of {@code kit/words.js} says it. */
public final class LanguageNames {
  private LanguageNames() {}

  /** A language's name in the language of the page; "auto" is detection. */
  public static String of(String tag) {
    return in(Words.language(), Words::t, tag);
  }

  /** In the language of a page, which has these words for keys. */
  static String in(Language page, UnaryOperator<String> words, String tag) {
    if (tag.equals(JobOptions.DETECT)) {
      return words.apply("options.auto");
    }
    if (tag.equals("und")) {
      return words.apply("options.unknown");
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(page.locale());
    // browsers write it so, and both stand on one screen
    String written = page == Language.KO ? name.replace(" (", "(") : name;
    return written.isEmpty() ? tag : written;
  }
}
