package io.jamak.workflows.job;

import io.temporal.activity.ActivityInterface;

/** Listens. Task queue speech. Heartbeats; a cancel kills the engine's processes. */
@ActivityInterface
public interface SpeechActivities {
  /**
   * Finds where somebody speaks and cuts the audio where nobody does. It runs beside the engine,
   * because the voice detector lives in the engine's process.
   */
  PiecePlan cutAtSilences(JobPlan plan, Audio audio);

  /**
   * Recognises one piece; its words carry times of the whole audio. Silent pieces skip the engine.
   */
  StepResult transcribe(JobPlan plan, Audio audio, Piece piece);
}
