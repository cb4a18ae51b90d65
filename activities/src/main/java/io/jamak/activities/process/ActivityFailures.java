package io.jamak.activities.process;

import io.jamak.domain.error.DiskFull;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/** Gives every failure of an activity its {@link ErrorCode}, in the form that workflows read. */
public final class ActivityFailures {
  private ActivityFailures() {}

  /** What to throw instead of {@code failure}; Temporal's own exceptions stay as they are. */
  public static RuntimeException translate(Exception failure) {
    return switch (failure) {
      case TemporalException known -> known;
      case JamakException known -> of(known.code(), known);
      case CancellationException stopped -> of(ErrorCode.WORKER_LOST, stopped);
      case InterruptedException stopped -> of(ErrorCode.WORKER_LOST, stopped);
      case ChildTimeoutException slow -> of(ErrorCode.JOB_TIMEOUT, slow);
      default -> of(codeOf(failure), failure);
    };
  }

  /** A failure whose type is the code's name; what the user got wrong is not retried. */
  private static ApplicationFailure of(ErrorCode code, Exception cause) {
    String message =
        cause instanceof JamakException
            ? messageOf(cause)
            : cause.getClass().getSimpleName() + ": " + messageOf(cause);
    ApplicationFailure.Builder failure =
        ApplicationFailure.newBuilder()
            .setType(code.name())
            .setMessage(EngineerLine.of(message))
            .setNonRetryable(!code.retryable())
            .setCause(cause);
    if (cause instanceof EngineException engine) {
      failure.setNonRetryable(engine.isFinal());
      if (engine.retryAfter() != null) {
        failure.setNextRetryDelay(engine.retryAfter());
      }
    }
    return failure.build();
  }

  private static ErrorCode codeOf(Throwable failure) {
    if (DiskFull.caused(failure)) {
      return ErrorCode.DISK_FULL;
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ClosedChannelException) {
        return ErrorCode.WORKER_LOST;
      }
      if (at instanceof SQLException) {
        return ErrorCode.DATABASE_UNAVAILABLE;
      }
    }
    return ErrorCode.INTERNAL_ERROR;
  }

  private static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
