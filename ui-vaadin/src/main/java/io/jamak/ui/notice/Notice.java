package io.jamak.ui.notice;

import io.jamak.domain.job.JobId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of the bell's list.
 *
 * @param job what it is about, null for none
 */
public record Notice(Kind kind, String text, @Nullable JobId job, Instant when)
    implements Serializable {
  /** How loud it is said. */
  public enum Kind {
    DONE("success"),
    FAILED("error"),
    INFO("info");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name in the browser. */
    String code() {
      return code;
    }

    /** The kind of this name; {@link #INFO} for another one. */
    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElse(INFO);
    }
  }
}
