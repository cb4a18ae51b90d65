package io.jamak.ui.jobs;

import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;

/** Which acts a job's state allows. */
final class JobActs {
  private JobActs() {}

  static boolean mayCancel(JobRow job) {
    return !job.status().isTerminal();
  }

  static boolean mayRetry(JobRow job) {
    return job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELED;
  }

  /** A failed job may have finished some of its outputs. */
  static boolean mayDownload(JobRow job) {
    return job.status() == JobStatus.SUCCEEDED || job.status() == JobStatus.FAILED;
  }
}
