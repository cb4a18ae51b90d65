package io.jamak.api.job;

import io.jamak.domain.asset.AssetId;
import io.jamak.store.job.JobRow;
import java.util.List;

/**
 * What became of an order.
 *
 * @param jobs new rows in the order of the assets; one that was to run but does not fit the plan is
 *     a DRAFT
 * @param results which of {@code jobs} are queued, and why others are not; empty for drafts
 * @param skipped assets that were in the queue already
 */
public record CreatedJobs(List<JobRow> jobs, List<BulkResult> results, List<AssetId> skipped) {
  public CreatedJobs {
    jobs = List.copyOf(jobs);
    results = List.copyOf(results);
    skipped = List.copyOf(skipped);
  }
}
