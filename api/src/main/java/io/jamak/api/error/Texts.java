package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Checks of texts that people give: kept as data, never part of a key or a command. */
public final class Texts {
  private Texts() {}

  /**
   * {@code text} in NFC.
   *
   * @throws JamakException BAD_REQUEST for an absent, blank or too long text, one with NUL or a
   *     line break, or one that is not Unicode
   */
  public static String line(String field, @Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      throw bad(field, text, "some text");
    }
    if (text.length() > maxLength) {
      throw bad(field, text.length() + " characters", "at most " + maxLength);
    }
    if (text.chars().anyMatch(c -> c == 0 || c == '\r' || c == '\n')) {
      throw bad(field, "NUL or a line break", "one line");
    }
    if (!isUnicode(text)) {
      throw bad(field, "a lone surrogate", "Unicode text");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** {@code value}, or BAD_REQUEST when it is absent. */
  public static <T> T present(String field, @Nullable T value, String expected) {
    if (value == null) {
      throw bad(field, "absent", expected);
    }
    return value;
  }

  /** A refusal of a field's value. */
  public static JamakException bad(String field, @Nullable String value, String expected) {
    return new JamakException(
        ErrorCode.BAD_REQUEST, field + ": " + value + " (expected: " + expected + ")");
  }

  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
