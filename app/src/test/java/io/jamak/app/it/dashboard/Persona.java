package io.jamak.app.it.dashboard;

import com.microsoft.playwright.options.ColorScheme;

/** The ways in which people work: each language, each colour scheme, and without a pointer. */
enum Persona {
  KO_LIGHT("ko", ColorScheme.LIGHT, false),
  EN_DARK("en", ColorScheme.DARK, false),
  KO_KEYS("ko", ColorScheme.DARK, true);

  final String language;
  final ColorScheme scheme;

  /** Keys alone. */
  final boolean keys;

  Persona(String language, ColorScheme scheme, boolean keys) {
    this.language = language;
    this.scheme = scheme;
    this.keys = keys;
  }

  /** What the screen says to this person. */
  String says(String korean, String english) {
    return language.equals("ko") ? korean : english;
  }
}
