package io.jamak.ui.jobs;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;

/** Which commands a job's state allows. */
final class AllowedCommands {
  private AllowedCommands() {}

  static boolean mayCancel(JobRow job) {
    return !job.status().isTerminal();
  }

  /** Not where the same again must end the same way. */
  static boolean mayRetry(JobRow job) {
    ErrorCode code = job.errorCode();
    return job.status() == JobStatus.CANCELED
        || (job.status() == JobStatus.FAILED && (code == null || code.retryable()));
  }

  /** A failed job may have finished some of its outputs. */
  static boolean mayDownload(JobRow job) {
    return job.status() == JobStatus.SUCCEEDED || job.status() == JobStatus.FAILED;
  }
}
