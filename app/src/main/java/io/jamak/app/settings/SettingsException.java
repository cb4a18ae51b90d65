package io.jamak.app.settings;

/** A setting that cannot be; the message says which, its value and what was expected. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String name, String value, String expected) {
    super("%s: %s (expected: %s)".formatted(name, value, expected));
  }
}
