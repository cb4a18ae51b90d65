package io.jamak.domain.job;

import java.util.Locale;

/** Where a job stands (PRD section 4 and R-D11). */
public enum JobStatus {
  DRAFT,
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELED;

  /** Whether a job in this state will never change again. */
  public boolean isTerminal() {
    return this == SUCCEEDED || this == FAILED || this == CANCELED;
  }

  /**
   * Whether the store may move a row along this edge; all others are refused by compare-and-set.
   */
  public boolean canBecome(JobStatus next) {
    return switch (this) {
      case DRAFT -> next == QUEUED || next == CANCELED;
      case QUEUED -> next == RUNNING || next == FAILED || next == CANCELED;
      case RUNNING -> next == SUCCEEDED || next == FAILED || next == CANCELED;
      case SUCCEEDED, FAILED, CANCELED -> false;
    };
  }

  /** The form in the API and the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
