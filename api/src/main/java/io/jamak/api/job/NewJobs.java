package io.jamak.api.job;

import io.jamak.domain.asset.AssetId;
import java.util.List;

/**
 * An order for jobs, one an asset.
 *
 * @param queued whether they run at once; else they wait in the queue as drafts
 * @param priority higher runs first, 0 is usual
 * @param skipInQueue leave assets out that have a draft already
 */
public record NewJobs(
    List<AssetId> assetIds,
    JobOptionsInput options,
    boolean queued,
    int priority,
    boolean skipInQueue) {
  public NewJobs {
    assetIds = List.copyOf(assetIds);
  }

  /** Into the queue, leaving out what is there already. */
  public static NewJobs drafts(List<AssetId> assetIds, JobOptionsInput options) {
    return new NewJobs(assetIds, options, false, 0, true);
  }

  /** Queue and run in one act. */
  public static NewJobs runNow(List<AssetId> assetIds, JobOptionsInput options) {
    return new NewJobs(assetIds, options, true, 0, false);
  }
}
