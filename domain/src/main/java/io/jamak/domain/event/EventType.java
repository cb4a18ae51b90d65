package io.jamak.domain.event;

/**
 * What can be written in the journal: state changes first, then what people did (PRD section 7).
 */
public enum EventType {
  ASSET_CREATED,
  ASSET_UPLOADED,
  ASSET_FAILED,
  ASSET_RESUMED,
  ASSET_FACTS,
  ASSET_THUMBNAIL,
  ASSET_CHANGED,
  ASSET_DELETED,
  JOB_CREATED,
  JOB_OPTIONS_CHANGED,
  JOB_QUEUED,
  JOB_STARTED,
  JOB_STEP,
  JOB_OUTPUT,
  JOB_OUTPUT_CORRECTED,
  JOB_CANCEL_REQUESTED,
  JOB_SUCCEEDED,
  JOB_FAILED,
  JOB_CANCELED,
  CAUSE_NEW,
  CAUSE_REOPENED,
  CAUSE_UNMUTED,
  CAUSE_CHANGED,
  ASSET_UPLOAD_STARTED,
  ASSET_UPLOAD_PROGRESS,
  ASSET_UPLOAD_SUCCEEDED,
  ASSET_UPLOAD_FAILED,
  ASSET_MULTISELECT_USED,
  QUEUE_ADD_CLICKED,
  BULK_OPTIONS_APPLIED,
  JOB_RUN_CLICKED,
  JOB_FAILED_REASON,
  DOWNLOAD_OUTPUT_CLICKED;

  /** Whether this says what people did or met, instead of how an asset or a job changed. */
  public boolean isAct() {
    return compareTo(ASSET_UPLOAD_STARTED) >= 0;
  }

  /**
   * Whether it may be about an upload that the server knows nothing of (yet): a file that failed
   * before its session, a choice among cards that are still waiting. Its entity is then the
   * upload's own id.
   */
  public boolean mayPrecedeItsEntity() {
    return this == ASSET_UPLOAD_STARTED
        || this == ASSET_UPLOAD_FAILED
        || this == ASSET_MULTISELECT_USED;
  }

  /** Whether a browser tells it; whatever else there is, the change that it is about writes. */
  public boolean isToldByBrowsers() {
    return isAct() && this != JOB_FAILED_REASON;
  }
}
