package io.jamak.store.job;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.store.cause.CauseRow;
import java.util.List;

/**
 * Failed jobs by cause, the commonest first.
 *
 * @param failed all of them, also those of causes that are left out
 * @param retryable how many of {@code failed} may succeed when they are run again
 * @param distinct how many causes there are, also those that are left out
 */
public record CauseCounts(long failed, long retryable, long distinct, List<Cause> causes) {
  public CauseCounts {
    causes = List.copyOf(causes);
  }

  /**
   * The jobs of one cause.
   *
   * @param retryable how many of them may succeed when they are run again
   * @param buckets how many there are in each part of the period, the earliest first
   * @param newest a few of them, the newest first
   */
  public record Cause(
      CauseRow cause, long failed, long retryable, List<Long> buckets, List<File> newest) {
    public Cause {
      buckets = List.copyOf(buckets);
      newest = List.copyOf(newest);
    }
  }

  /** A job and the file that it met. */
  public record File(JobId jobId, AssetId assetId, String filename) {}
}
