package io.jamak.workflows.step;

import io.jamak.domain.error.ErrorCode;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why one attempt of a step failed, in the house's own codes.
 *
 * @param code reason
 * @param message the engineer's line
 * @param lostWorker whether the worker fell silent, rather than reporting a failure
 * @param finalByActivity whether the activity said that trying again is pointless
 * @param retryAfter how long a provider asked to wait before the next attempt, null where it said
 *     nothing
 */
public record StepFailure(
    ErrorCode code,
    String message,
    boolean lostWorker,
    boolean finalByActivity,
    @Nullable Duration retryAfter) {

  private static final String WORKER_STOPPED = "io.temporal.client.ActivityWorkerShutdownException";

  /** Unwraps what Temporal says about a failed activity. */
  public static StepFailure of(ActivityFailure failure) {
    return switch (failure.getCause()) {
      case ApplicationFailure application -> ofApplication(application);
      case TimeoutFailure timeout -> ofTimeout(timeout);
      case null -> internal(Objects.toString(failure.getMessage(), "activity failed"));
      case Throwable other -> internal(other.toString());
    };
  }

  /** Code and message, as the timeline and {@code JobSnapshot.lastFailure} show them. */
  public String line() {
    return code + ": " + message;
  }

  /** The same failure under another code. */
  public StepFailure as(ErrorCode other) {
    return new StepFailure(other, message, lostWorker, finalByActivity, retryAfter);
  }

  private static StepFailure ofApplication(ApplicationFailure failure) {
    String type = failure.getType();
    String message = Objects.toString(failure.getOriginalMessage(), "");
    if (WORKER_STOPPED.equals(type)) {
      return new StepFailure(ErrorCode.WORKER_LOST, "worker was stopped", false, false, null);
    }
    ErrorCode code = codeNamed(type);
    return new StepFailure(
        code == null ? ErrorCode.INTERNAL_ERROR : code,
        code == null ? type + ": " + message : message,
        false,
        failure.isNonRetryable(),
        failure.getNextRetryDelay());
  }

  private static StepFailure ofTimeout(TimeoutFailure failure) {
    boolean silent = failure.getTimeoutType() == TimeoutType.TIMEOUT_TYPE_HEARTBEAT;
    return new StepFailure(
        silent ? ErrorCode.WORKER_LOST : ErrorCode.JOB_TIMEOUT,
        silent
            ? "no heartbeat for " + StepOptions.HEARTBEAT_TIMEOUT.toSeconds() + " s"
            : failure.getTimeoutType() + " exceeded",
        silent,
        false,
        null);
  }

  private static StepFailure internal(String message) {
    return new StepFailure(ErrorCode.INTERNAL_ERROR, message, false, false, null);
  }

  private static @Nullable ErrorCode codeNamed(String type) {
    for (ErrorCode code : ErrorCode.values()) {
      if (code.name().equals(type)) {
        return code;
      }
    }
    return null;
  }
}
