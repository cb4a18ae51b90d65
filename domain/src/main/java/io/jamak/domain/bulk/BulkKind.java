package io.jamak.domain.bulk;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a bulk action does to each of its jobs. */
public enum BulkKind {
  /** Ends drafts and waiting jobs, and accepts that running ones end. */
  CANCEL,
  /** Runs jobs that failed or were canceled again with their own options, each as a new job. */
  RETRY,
  /** Sends drafts off to run. */
  RUN,
  /** Adds tags to, and removes tags from, the jobs' assets. */
  TAG,
  /** Sets the priority of what has not begun. */
  PRIORITY;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Why it cannot succeed with a job that stands so, or null where it may. It is the same question
   * before the act, for those who ask what it would do, and in it.
   *
   * @param failure with what the job failed, null unless it did
   * @param assetGone whether its asset was deleted
   * @param retried whether a later attempt stands for it
   */
  public @Nullable ErrorCode refusal(
      JobStatus status, @Nullable ErrorCode failure, boolean assetGone, boolean retried) {
    boolean fits =
        switch (this) {
          case CANCEL -> !status.isTerminal();
          case RETRY -> status == JobStatus.FAILED || status == JobStatus.CANCELED;
          case RUN -> status == JobStatus.DRAFT;
          case TAG -> true;
          case PRIORITY -> status == JobStatus.DRAFT || status == JobStatus.QUEUED;
        };
    if (!fits) {
      return ErrorCode.CONFLICT;
    }
    if (assetGone && needsAsset()) {
      return ErrorCode.NOT_FOUND;
    }
    if (this == RETRY && retried) {
      return ErrorCode.RETRIED_ALREADY;
    }
    // the options stay as they are, so what the user got wrong would go wrong again
    return this == RETRY && failure != null && !failure.retryable() ? failure : null;
  }

  private boolean needsAsset() {
    return this == RETRY || this == RUN || this == TAG;
  }

  /** Whether it spends what the workspace's plan holds. */
  public boolean spends() {
    return this == RETRY || this == RUN;
  }
}
