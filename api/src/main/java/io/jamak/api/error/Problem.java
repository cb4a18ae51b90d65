package io.jamak.api.error;

import io.jamak.domain.EscapedText;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import java.util.Locale;

/**
 * Why a call was refused or failed, as RFC 9457 problem details.
 *
 * @param type URN of the kind of problem ({@code urn:jamak:error:NOT_FOUND})
 * @param title words for the user, Korean or English as {@code Accept-Language} prefers
 * @param status the HTTP status of the answer
 * @param detail a line for an engineer: the value, and what was expected; at most 600 characters
 * @param code what programs tell problems apart by; stable across releases
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
