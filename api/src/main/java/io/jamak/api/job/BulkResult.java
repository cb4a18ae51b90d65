package io.jamak.api.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.store.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk call did to one job.
 *
 * @param code why it was skipped or failed, null when done or when nothing was left to do
 * @param message the engineer's line, null when done
 */
public record BulkResult(
    JobId jobId, Verdict verdict, @Nullable ErrorCode code, @Nullable String message) {
  /** What happened to one item. */
  public enum Verdict {
    DONE,
    /** The job was in that state already, or its state does not allow it. */
    SKIPPED,
    FAILED;

    /** Lower case, as in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static BulkResult done(JobId id) {
    return new BulkResult(id, Verdict.DONE, null, null);
  }

  static BulkResult skipped(JobId id, ErrorCode code, String message) {
    return new BulkResult(id, Verdict.SKIPPED, code, message);
  }

  static BulkResult failed(JobId id, ErrorCode code, String message) {
    return new BulkResult(id, Verdict.FAILED, code, message);
  }

  static BulkResult failed(JobId id, JamakException reason) {
    return failed(id, reason.code(), String.valueOf(reason.getMessage()));
  }

  static BulkResult absent(JobId id) {
    return failed(id, ErrorCode.NOT_FOUND, "job: " + id + " (expected: a job of this workspace)");
  }

  /** What a compare-and-set means to the caller. */
  static BulkResult of(JobId id, Outcome outcome, String expected) {
    return switch (outcome) {
      case DONE -> done(id);
      case ALREADY -> skipped(id, ErrorCode.CONFLICT, "nothing to change");
      case REFUSED ->
          skipped(
              id, ErrorCode.CONFLICT, "its state does not allow it (expected: " + expected + ")");
      case ABSENT -> absent(id);
    };
  }
}
