package io.jamak.workflows.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.workflows.Labels;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.step.StepFailedException;
import io.jamak.workflows.step.StepFailure;
import io.jamak.workflows.step.StepOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;

/**
 * The one way out: journals how the job ended and labels the workflow with it. A failure or cancel
 * is journalled in a detached scope, which a cancel cannot stop.
 */
final class JobEnding {
  private final String jobId;
  private final Timeline timeline;

  JobEnding(String jobId, Timeline timeline) {
    this.jobId = jobId;
    this.timeline = timeline;
  }

  JobResult succeeded(int outputs) {
    Workflow.newDetachedCancellationScope(timeline::settle).run();
    label(JobStatus.SUCCEEDED, "");
    return new JobResult(JobStatus.SUCCEEDED.code(), "", outputs);
  }

  JobResult canceled() {
    return journal(JobStatus.CANCELED, "", StepOptions.CANCEL, journal -> journal.cancel(jobId));
  }

  /** A step that failed because the job was being canceled means canceled. */
  JobResult failed(StepFailedException failed) {
    if (CancellationScope.current().isCancelRequested()) {
      return canceled();
    }
    if (rowHasEnded(failed)) {
      return ended(failed.failure().code().name());
    }
    StepFailure failure = reported(failed);
    String step = failed.row() == StepOptions.BEGIN ? "" : failed.row().name();
    return journal(
        JobStatus.FAILED,
        failure.code().name(),
        StepOptions.FAIL,
        journal ->
            journal.fail(jobId, failure.code().name(), step, failed.attempt(), failure.message()));
  }

  private JobResult journal(
      JobStatus status, String code, StepOptions row, Consumer<JournalActivities> write) {
    boolean[] written = {false};
    Workflow.newDetachedCancellationScope(
            () -> {
              timeline.settle();
              written[0] = accepted(row, write);
            })
        .run();
    if (!written[0]) {
      return ended(ErrorCode.CONFLICT.name());
    }
    label(status, code);
    return new JobResult(status.code(), code, 0);
  }

  private static boolean accepted(StepOptions row, Consumer<JournalActivities> write) {
    try {
      write.accept(Workflow.newActivityStub(JournalActivities.class, row.options("")));
      return true;
    } catch (ActivityFailure refused) {
      return false;
    }
  }

  /** Somebody else has ended the row, or removed it: there is nothing left to write. */
  private static boolean rowHasEnded(StepFailedException failed) {
    return switch (failed.row()) {
      case BEGIN, RECORD_USAGE ->
          failed.failure().code() == ErrorCode.CONFLICT
              || failed.failure().code() == ErrorCode.NOT_FOUND;
      default -> false;
    };
  }

  private static JobResult ended(String code) {
    return new JobResult("ended", code, 0);
  }

  /**
   * A translation that broke without a reason that the user could act on just failed: screens offer
   * the files of the original then. What the engine did stands in the engineer's line.
   */
  private static StepFailure reported(StepFailedException failed) {
    StepFailure failure = failed.failure();
    if (failed.row() != StepOptions.TRANSLATE) {
      return failure;
    }
    return switch (failure.code()) {
      case INTERNAL_ERROR, JOB_TIMEOUT -> failure.as(ErrorCode.TRANSLATE_FAILED);
      case ENGINE_BUSY, ENGINE_REFUSED ->
          new StepFailure(ErrorCode.TRANSLATE_FAILED, failure.line(), false, true, null);
      default -> failure;
    };
  }

  private static void label(JobStatus status, String code) {
    Labels labels = new Labels().with(SearchKeys.STATUS, status.code());
    (code.isEmpty() ? labels : labels.with(SearchKeys.ERROR_CODE, code)).set();
  }
}
