package io.jamak.ui.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the screens; the first is what a new visitor sees. */
public enum Language {
  KO(Locale.KOREAN, "한국어"),
  EN(Locale.ENGLISH, "English");

  /** Cookie in which a browser keeps its choice, a tag. */
  public static final String COOKIE = "jamak-lang";

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language of a tag ("en", "en-US"); Korean for anything unknown. */
  public static Language of(@Nullable String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : KO;
  }

  /** The language of a locale; Korean for anything unknown. */
  public static Language of(Locale locale) {
    return of(locale.getLanguage());
  }

  /** Language without a country. */
  public Locale locale() {
    return locale;
  }

  /** BCP 47 tag, for {@code <html lang>} and the cookie. */
  public String tag() {
    return locale.getLanguage();
  }

  /** How the language calls itself. */
  public String ownName() {
    return ownName;
  }

  /** The one to switch to. */
  public Language other() {
    return this == KO ? EN : KO;
  }
}
