package io.jamak.store.bulk;

import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of a set that stand alike.
 *
 * @param failure with what they failed, null unless they did
 * @param assetGone whether their assets were deleted
 * @param retried whether later attempts stand for them
 * @param processingMs length of their files, of each as often as a job has it; 0 for those of which
 *     nobody knows it
 * @param translationMs the same once for each language that they translate into
 */
public record JobGroup(
    JobStatus status,
    @Nullable ErrorCode failure,
    boolean assetGone,
    boolean retried,
    int count,
    long processingMs,
    long translationMs) {
  /** Why an act cannot succeed with them, or null where it may. */
  public @Nullable ErrorCode refusal(BulkKind kind) {
    return kind.refusal(status, failure, assetGone, retried);
  }

  /** Whether an act may succeed with them. */
  public boolean fits(BulkKind kind) {
    return refusal(kind) == null;
  }
}
