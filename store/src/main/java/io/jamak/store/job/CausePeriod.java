package io.jamak.store.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.time.Instant;

/**
 * The time over which failures are drawn, in {@link #BUCKETS} parts of one length, by when their
 * jobs were made.
 *
 * @param from where the first part begins
 * @param to where the last part ends, after {@code from}
 */
public record CausePeriod(Instant from, Instant to) {
  /** How many parts there are. */
  public static final int BUCKETS = 24;

  public CausePeriod {
    if (!from.isBefore(to)) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST, "to: " + to + " (expected: after " + from + ")");
    }
  }
}
