package io.jamak.api.document;

import io.jamak.api.error.ErrorWords;
import io.jamak.domain.error.ErrorCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The codes of problems, as descriptions name them. */
final class ErrorCodes {
  private ErrorCodes() {}

  /** A list of all codes, each with its status and the user's words. */
  static String explained() {
    return Arrays.stream(ErrorCode.values())
        .map(
            code ->
                "- `%s` (%d): %s"
                    .formatted(code, code.httpStatus(), ErrorWords.title(code, Locale.ENGLISH)))
        .collect(Collectors.joining("\n"));
  }

  /** The codes of one status, in one line. */
  static String of(int status) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.httpStatus() == status)
        .map(code -> "`" + code + "`")
        .collect(Collectors.joining(", "));
  }
}
