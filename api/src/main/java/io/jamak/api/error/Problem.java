package io.jamak.api.error;

import io.jamak.domain.EscapedText;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import java.util.Locale;

/**
 * RFC 9457 problem details.
 *
 * @param title the user's words, Korean or English
 * @param detail the engineer's line: the value, and what was expected
 * @param code stable across releases
 */
public record Problem(String type, String title, int status, String detail, String code) {
  private static final int LONGEST_DETAIL = 600;

  /** Values that are quoted may be of any length and hold anything. */
  static Problem of(ErrorCode code, int status, String detail, Locale locale) {
    return new Problem(
        "urn:jamak:error:" + code.name(),
        ErrorWords.title(code, locale),
        status,
        EngineerLine.cut(EscapedText.of(detail), LONGEST_DETAIL),
        code.name());
  }
}
