package io.jamak.workflows.job;

import io.temporal.activity.ActivityInterface;

/** Recognises speech. Task queue speech. Heartbeats; a cancel kills the engine's processes. */
@ActivityInterface
public interface SpeechActivities {
  /**
   * Recognises one piece; its words carry times of the whole audio. Silent pieces skip the engine.
   */
  StepResult transcribe(JobPlan plan, Audio audio, Piece piece);
}
