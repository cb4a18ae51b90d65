package io.jamak.domain.cause;

import io.jamak.domain.Sha256;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobStep;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the cause of a failure: failures of one code, at one step, with one {@link MessageShape}
 * have one fingerprint, whichever file and whichever numbers they met. Rows keep it, so it is the
 * same in every release.
 *
 * @param value SHA-256, 64 lower-case hexadecimal digits
 */
public record CauseFingerprint(String value) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public CauseFingerprint {
    if (!SHA256.matcher(value).matches()) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST,
          "fingerprint: " + value.length() + " characters (expected: 64 hex digits, lower case)");
    }
  }

  /**
   * Of a failure.
   *
   * @param step what failed, null where no step did
   * @param line the engineer's line as the job's row keeps it
   */
  public static CauseFingerprint of(ErrorCode code, @Nullable JobStep step, String line) {
    String at = step == null ? "" : step.name();
    return new CauseFingerprint(
        Sha256.of(String.join("\n", code.name(), at, MessageShape.of(line))));
  }

  /**
   * Reads the 64 digits.
   *
   * @throws JamakException BAD_REQUEST for anything else
   */
  public static CauseFingerprint parse(String text) {
    return new CauseFingerprint(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
