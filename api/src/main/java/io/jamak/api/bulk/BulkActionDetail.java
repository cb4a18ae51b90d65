package io.jamak.api.bulk;

import io.jamak.api.paging.Page;
import io.jamak.domain.job.JobId;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on many jobs, with a page of what became of them.
 *
 * @param id UUID
 * @param kind {@code cancel}, {@code retry}, {@code run}, {@code tag} or {@code priority}
 * @param status {@code running}, {@code stopped} or {@code done}
 * @param counts how many of its jobs have each outcome
 * @param createdAt when it was accepted
 * @param endedAt when it was done or stopped; null before
 * @param items one for each job, in the order of the set: as they were named, else the newest first
 * @param nextCursor hand it back as {@code cursor}, with the same {@code outcome}, for the next
 *     page; null on the last
 */
record BulkActionDetail(
    String id,
    String kind,
    String status,
    BulkActionJson.Counts counts,
    Instant createdAt,
    @Nullable Instant endedAt,
    List<JobOutcome> items,
    @Nullable String nextCursor) {
  static BulkActionDetail of(BulkActionRow row, Page<BulkItem> page) {
    return new BulkActionDetail(
        row.id().toString(),
        row.kind().code(),
        row.status().code(),
        BulkActionJson.Counts.of(row.counts()),
        row.createdAt(),
        row.endedAt(),
        page.items().stream().map(JobOutcome::of).toList(),
        page.nextCursor());
  }

  /**
   * What became of one job.
   *
   * @param jobId UUID of the job
   * @param outcome {@code open}, {@code done}, {@code skipped} (nothing to change, or its state
   *     does not allow it) or {@code failed}
   * @param code why it was skipped or failed, one of the codes of problems; null where it was not
   * @param message the same in a line for an engineer; null where there is nothing to say
   * @param newJobId UUID of the job that a retry made; null where none was made
   */
  record JobOutcome(
      String jobId,
      String outcome,
      @Nullable String code,
      @Nullable String message,
      @Nullable String newJobId) {
    static JobOutcome of(BulkItem item) {
      JobId made = item.newJobId();
      return new JobOutcome(
          item.jobId().toString(),
          item.outcome().code(),
          item.code() == null ? null : item.code().name(),
          item.message(),
          made == null ? null : made.toString());
    }
  }
}
