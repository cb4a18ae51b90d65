package io.jamak.workflows.step;

import io.jamak.domain.error.ErrorCode;
import io.temporal.failure.ActivityFailure;
import org.jspecify.annotations.Nullable;

/** A step failed for good: its attempts are used up, or another one could not help. */
public final class StepFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StepOptions row;
  private final transient StepFailure failure;
  private final int attempt;

  /** One that the workflow itself found, on what a step returned. */
  public StepFailedException(StepOptions row, ErrorCode code, String message) {
    this(row, new StepFailure(code, message, false, true, null), 1, null);
  }

  /** One that an activity reported. */
  public StepFailedException(StepOptions row, ActivityFailure cause) {
    this(row, StepFailure.of(cause), 1, cause);
  }

  StepFailedException(
      StepOptions row, StepFailure failure, int attempt, @Nullable Throwable cause) {
    super(row + ", attempt " + attempt + ": " + failure.line(), cause);
    this.row = row;
    this.failure = failure;
    this.attempt = attempt;
  }

  /** Which step. */
  public StepOptions row() {
    return row;
  }

  /** What the last attempt failed with. */
  public StepFailure failure() {
    return failure;
  }

  /** Number of the last attempt, from 1. */
  public int attempt() {
    return attempt;
  }
}
