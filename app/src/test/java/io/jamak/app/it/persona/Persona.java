package io.jamak.app.it.persona;

import com.microsoft.playwright.options.ColorScheme;

/** The ways in which people work: each language, each colour scheme, and without a pointer. */
public enum Persona {
  KO_LIGHT("ko", ColorScheme.LIGHT, false),
  EN_DARK("en", ColorScheme.DARK, false),
  KO_KEYS("ko", ColorScheme.DARK, true);

  /** The screen's language, "ko" or "en". */
  public final String language;

  /** The screen's colours. */
  public final ColorScheme scheme;

  /** Keys alone. */
  public final boolean keys;

  Persona(String language, ColorScheme scheme, boolean keys) {
    this.language = language;
    this.scheme = scheme;
    this.keys = keys;
  }

  /** What the screen says to this person. */
  public String says(String korean, String english) {
    return language.equals("ko") ? korean : english;
  }
}
