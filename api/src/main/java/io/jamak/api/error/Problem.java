package io.jamak.api.error;

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
  static Problem of(ErrorCode code, int status, String detail, Locale locale) {
    return new Problem(
        "urn:jamak:error:" + code.name(),
        ErrorWords.title(code, locale),
        status,
        detail,
        code.name());
  }
}
