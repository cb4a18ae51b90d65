package io.jamak.domain.event;

import io.jamak.domain.error.ErrorCode;

/** Why a job failed, once more where the acts of people are counted (PRD section 7). */
public record FailureReason(ErrorCode code) implements JournalEvent {
  @Override
  public EventType type() {
    return EventType.JOB_FAILED_REASON;
  }
}
