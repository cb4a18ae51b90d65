package io.jamak.domain.event;

import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import org.jspecify.annotations.Nullable;

/** What happened to a cause of failures in a workspace. */
public sealed interface CauseEvent extends JournalEvent {
  /** Which cause. */
  CauseFingerprint cause();

  @Override
  default EventType type() {
    return switch (this) {
      case Found _ -> EventType.CAUSE_NEW;
      case Reopened _ -> EventType.CAUSE_REOPENED;
      case Unmuted _ -> EventType.CAUSE_UNMUTED;
      case Changed _ -> EventType.CAUSE_CHANGED;
    };
  }

  /**
   * A job failed as none of the workspace has before.
   *
   * @param step what failed, null where no step did
   * @param message for the engineer
   */
  record Found(
      CauseFingerprint cause, ErrorCode code, @Nullable JobStep step, String message, JobId job)
      implements CauseEvent {}

  /** A job failed of what somebody had resolved. */
  record Reopened(CauseFingerprint cause, JobId job) implements CauseEvent {}

  /**
   * A job failed of what was muted, and that more often than was to be borne.
   *
   * @param mutedAbove how many failures a day were
   */
  record Unmuted(CauseFingerprint cause, JobId job, int mutedAbove) implements CauseEvent {}

  /**
   * A person named it or changed its state; all as it is now.
   *
   * @param name null for none
   * @param mutedAbove failures a day that are borne, null unless muted
   */
  record Changed(
      CauseFingerprint cause, CauseState state, @Nullable String name, @Nullable Integer mutedAbove)
      implements CauseEvent {}
}
