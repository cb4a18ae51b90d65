package io.jamak.workflows.job;

import io.temporal.activity.ActivityInterface;

/** Translates cue lists. Task queue language. Heartbeats. */
@ActivityInterface
public interface LanguageActivities {
  /**
   * Translates all cues into one language; times are untouched, the target's own profile is
   * applied. Cues that are in this language already are given back as they are.
   */
  StepResult translate(JobPlan plan, StepResult cues, String targetLang);
}
