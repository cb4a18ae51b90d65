package io.jamak.store.bulk;

import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one job of a bulk action.
 *
 * @param position its place in the set, from 1
 * @param code why it was skipped or failed, else null
 * @param message the engineer's line, null where there is nothing to say
 * @param newJobId what a retry made, else null
 */
public record BulkItem(
    int position,
    JobId jobId,
    BulkOutcome outcome,
    @Nullable ErrorCode code,
    @Nullable String message,
    @Nullable JobId newJobId) {
  /** The same item with its outcome. */
  public BulkItem ended(BulkOutcome with, @Nullable ErrorCode why, @Nullable String line) {
    return new BulkItem(position, jobId, with, why, line, null);
  }

  /** The same item, done, with what it made. */
  public BulkItem made(JobId job) {
    return new BulkItem(position, jobId, BulkOutcome.DONE, null, null, job);
  }
}
