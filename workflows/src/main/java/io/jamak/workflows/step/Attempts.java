package io.jamak.workflows.step;

import io.jamak.domain.error.ErrorCode;
import io.jamak.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Tries a step as often as its row of {@link StepOptions} and the kind of its failures allow.
 *
 * <p>The workflow counts attempts itself, so that each one is journalled, visible in the history,
 * known to the snapshot query, and judged by its error code.
 *
 * @see "Decision 0012: the workflow counts attempts"
 */
public final class Attempts {
  private static final Duration AFTER_SECOND_LOSS = Duration.ofSeconds(30);

  private final StepOptions row;
  private final Map<ErrorCode, Integer> failures = new EnumMap<>(ErrorCode.class);
  private int lostWorkers;
  private Duration waited = Duration.ZERO;

  private Attempts(StepOptions row) {
    this.row = row;
  }

  /**
   * Calls {@code call} until it succeeds.
   *
   * @param summary of the activity, for the Temporal Web UI
   * @param watcher is told of each attempt
   * @param call makes one attempt with the given options
   * @throws StepFailedException when it failed for good
   * @throws CanceledFailure when the workflow was canceled, once the activity has stopped
   */
  public static <R> R run(
      StepOptions row, String summary, Watcher watcher, Function<ActivityOptions, R> call) {
    Attempts attempts = new Attempts(row);
    watcher.starting(1);
    for (int attempt = 1; ; ) {
      try {
        R result = call.apply(attempts.options(attempt == 1 ? summary : again(summary, attempt)));
        watcher.succeeded(attempt);
        return result;
      } catch (ActivityFailure failure) {
        if (attempts.handle(failure, attempt, watcher)) {
          attempt++;
          watcher.starting(attempt);
        }
      }
    }
  }

  /** What has lost two workers may have killed them: it is tried apart from other such steps. */
  private ActivityOptions options(String summary) {
    ActivityOptions options = row.options(summary);
    return lostWorkers < RetryPolicy.LOST_WORKERS - 1
        ? options
        : options.toBuilder().setTaskQueue(TaskQueues.suspectsOf(row.taskQueue())).build();
  }

  private static String again(String summary, int attempt) {
    return summary.isEmpty() ? "attempt " + attempt : summary + ", attempt " + attempt;
  }

  /** Waits until another try is due; false where this one does not count. */
  private boolean handle(ActivityFailure thrown, int attempt, Watcher watcher) {
    if (thrown.getCause() instanceof CanceledFailure canceled) {
      throw canceled;
    }
    StepFailure failure = judge(StepFailure.of(thrown));
    Duration asked = RetryPolicy.patience(failure, waited);
    if (asked != null && !watcher.isJobLost()) {
      waited = waited.plus(asked);
      beLeftAlone(failure, asked, attempt, watcher);
      return false;
    }
    watcher.failed(attempt, failure);
    int count = failures.merge(failure.code(), 1, Integer::sum);
    if (failure.finalByActivity()
        || count >= RetryPolicy.of(failure.code(), row)
        || watcher.isJobLost()) {
      throw new StepFailedException(row, failure, attempt, thrown);
    }
    pause(failure, count);
    return true;
  }

  /** A busy engine said when to come back: that is no failure of the step. */
  private static void beLeftAlone(
      StepFailure failure, Duration asked, int attempt, Watcher watcher) {
    Instant until = Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(asked);
    watcher.waiting(attempt, failure, until);
    sleep(asked, "the engine asks for patience until " + until);
    watcher.resuming(attempt, until);
  }

  private StepFailure judge(StepFailure failure) {
    if (failure.lostWorker() && ++lostWorkers >= RetryPolicy.LOST_WORKERS) {
      return new StepFailure(
          ErrorCode.POISON, lostWorkers + " workers were lost on it", true, true, null);
    }
    return failure;
  }

  private void pause(StepFailure failure, int count) {
    Duration wait = waitAfter(failure, count);
    if (wait.isPositive()) {
      sleep(wait, "try again after " + failure.code());
    }
  }

  private static void sleep(Duration wait, String summary) {
    Workflow.newTimer(wait, TimerOptions.newBuilder().setSummary(summary).build()).get();
  }

  private Duration waitAfter(StepFailure failure, int count) {
    if (failure.lostWorker()) {
      return lostWorkers == 1 ? Duration.ZERO : AFTER_SECOND_LOSS;
    }
    return failure.retryAfter() != null
        ? failure.retryAfter()
        : Duration.ofMillis(row.attempts().calculateSleepTime(count));
  }

  /** Is told of each attempt; numbers count from 1. */
  public interface Watcher {
    /** Tells nobody. */
    Watcher NONE = new Watcher() {};

    /** Before an attempt is made; may block while the job is paused. */
    default void starting(int attempt) {}

    /** After an attempt that succeeded. */
    default void succeeded(int attempt) {}

    /** After an attempt that failed. */
    default void failed(int attempt, StepFailure failure) {}

    /** After an attempt that does not count, since an engine asked to be left alone. */
    default void waiting(int attempt, StepFailure failure, Instant until) {}

    /** Before the same attempt is made again; may block while the job is paused. */
    default void resuming(int attempt, Instant until) {}

    /** Whether the job is lost whatever this step does, so that no further attempt is worth it. */
    default boolean isJobLost() {
      return false;
    }
  }
}
