package io.jamak.ui.notice;

import io.jamak.domain.job.JobId;
import java.io.Serializable;
import java.time.Instant;
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
    DONE,
    FAILED,
    INFO
  }
}
