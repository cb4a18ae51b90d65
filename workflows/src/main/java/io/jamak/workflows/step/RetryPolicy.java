package io.jamak.workflows.step;

import io.jamak.domain.error.ErrorCode;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How often a thing is tried. */
final class RetryPolicy {
  /** ffmpeg and files: what fails three times will fail again. */
  static final RetryOptions MACHINE = attempts(3, Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** Engines, which may be busy, restarting or rate limited. */
  static final RetryOptions ENGINE = attempts(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** What the customer sees and pays: until it is written. */
  static final RetryOptions JOURNAL = attempts(0, Duration.ofMillis(200), Duration.ofSeconds(10));

  /** Receivers of webhooks, which may be down for a day: 17 attempts take 26 hours. */
  static final RetryOptions RECEIVER = attempts(17, Duration.ofSeconds(10), Duration.ofHours(4));

  /** Temporal hands the failure to the workflow, which counts and journals attempts. */
  static final RetryOptions BY_THE_WORKFLOW =
      attempts(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

  /** Losing this many workers on one step means that the step kills them. */
  static final int LOST_WORKERS = 3;

  /** A step waits no longer than this in all for an engine that keeps asking for patience. */
  static final Duration LONGEST_TOTAL_WAIT = Duration.ofHours(24);

  /** The most that one answer can ask for. */
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final int OUTAGE = 30;
  private static final int WITHOUT_END = 1_000_000;
  private static final int PLANNED_STOPS = 20;

  private RetryPolicy() {}

  /**
   * How many failures with this code a step may have, at most.
   *
   * <p>An outage of storage or database, a disk without room, or a rush at an engine, is nobody's
   * fault and passes (30 attempts are about 25 minutes); a step that hit its time limit gets one
   * more chance.
   */
  static int of(ErrorCode code, StepOptions row) {
    return switch (code) {
      case STORAGE_FAILED, DATABASE_UNAVAILABLE, DISK_FULL, ENGINE_BUSY -> OUTAGE;
      case WORKER_LOST -> PLANNED_STOPS;
      case POISON -> 1;
      case JOB_TIMEOUT -> 2;
      default -> code.retryable() ? row.attempts().getMaximumAttempts() : 1;
    };
  }

  /**
   * How long an engine asked to be left alone; null where it did not, or where enough was waited
   * for it.
   */
  static @Nullable Duration patience(StepFailure failure, Duration waited) {
    Duration asked = failure.retryAfter();
    boolean granted =
        failure.code() == ErrorCode.ENGINE_BUSY
            && !failure.finalByActivity()
            && asked != null
            && waited.compareTo(LONGEST_TOTAL_WAIT) < 0;
    if (!granted || asked == null) {
      return null;
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  /**
   * The same with a number where there was none: the SDK never repeats a local activity that has
   * neither a number of attempts nor a total time.
   */
  static RetryOptions counted(RetryOptions options) {
    return options.getMaximumAttempts() > 0
        ? options
        : options.toBuilder().setMaximumAttempts(WITHOUT_END).build();
  }

  /** The same attempts, all pauses in proportion to another first one. */
  static RetryOptions scaled(RetryOptions options, Duration first) {
    long growth = options.getMaximumInterval().dividedBy(options.getInitialInterval());
    return options.toBuilder()
        .setInitialInterval(first)
        .setMaximumInterval(first.multipliedBy(growth))
        .build();
  }

  private static RetryOptions attempts(int maximum, Duration initial, Duration longest) {
    return RetryOptions.newBuilder()
        .setInitialInterval(initial)
        .setBackoffCoefficient(2)
        .setMaximumInterval(longest)
        .setMaximumAttempts(maximum)
        .build();
  }
}
