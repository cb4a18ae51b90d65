package io.jamak.workflows.job;

import io.jamak.workflows.step.StepOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the customer sees of a running job, without holding the job up.
 *
 * <p>What one turn of the workflow has to tell (this step is done, that one has started, the bar is
 * at 40) travels as one local activity; {@link #settle} waits for the last. A line that is refused
 * is no reason to fail a job.
 */
final class Timeline {
  private static final long ONE_SECOND = 1000;
  private static final int UNMOVED = 0;

  private final JournalActivities journal =
      Workflow.newLocalActivityStub(
          JournalActivities.class, StepOptions.RECORD_PROGRESS.localOptions());
  private final String jobId;
  private final List<StepLine> untold = new ArrayList<>();
  private long barMovedAt = Long.MIN_VALUE / 2;
  private int shown;
  private int told;
  private boolean writing;

  Timeline(String jobId) {
    this.jobId = jobId;
  }

  /** Adds a line about one attempt of a step, or of a part of it. */
  void write(StepLine line) {
    untold.add(line);
    wake();
  }

  /** Moves the bar, at most once a second. */
  void show(int percent) {
    long now = Workflow.currentTimeMillis();
    if (percent > shown && now - barMovedAt >= ONE_SECOND) {
      shown = percent;
      barMovedAt = now;
      wake();
    }
  }

  /** Returns when every line is written. */
  void settle() {
    Workflow.await(() -> !writing);
  }

  /** A line is written even if the job is being canceled: what it tells has happened. */
  private void wake() {
    if (!writing) {
      writing = true;
      Workflow.newDetachedCancellationScope(() -> Async.procedure(this::writeAll)).run();
    }
  }

  private void writeAll() {
    while (!untold.isEmpty() || told < shown) {
      List<StepLine> lines = List.copyOf(untold);
      untold.clear();
      int percent = told < shown ? shown : UNMOVED;
      told = shown;
      try {
        journal.recordProgress(jobId, lines, percent);
      } catch (ActivityFailure refused) {
        Workflow.getLogger(Timeline.class).warn("{} lines were refused", lines.size(), refused);
      }
    }
    writing = false;
  }
}
