package io.jamak.workflows.job;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/**
 * Writes what the customer sees and pays. Task queue flow; every call may be repeated without a
 * second effect.
 */
@ActivityInterface
public interface JournalActivities {
  /** QUEUED to RUNNING and the plan from the row; refuses (CONFLICT) a row that has ended. */
  JobPlan begin(JobRequest request);

  /** Adds lines to the timeline and moves the bar forward, 1 to 100; 0 leaves it. */
  void recordProgress(String jobId, List<StepLine> lines, int percent);

  /**
   * RUNNING to SUCCEEDED and the usage row in one transaction. Named in the timeline as recording
   * usage.
   */
  void recordUsage(String jobId, long processingMs, long translationMs, boolean noSpeech);

  /** To FAILED; step is a JobStep name, or "" where the job failed before its first step. */
  void fail(String jobId, String errorCode, String step, int attempt, String message);

  /** To CANCELED. */
  void cancel(String jobId);
}
