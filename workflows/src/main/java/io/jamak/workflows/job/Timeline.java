package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;
import io.jamak.workflows.step.StepOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the customer sees of a running job, without holding the job up.
 *
 * <p>Lines travel as local activities beside the step that they tell of; {@link #settle} waits for
 * them. A line that is refused is no reason to fail a job.
 */
final class Timeline {
  private static final long ONE_SECOND = 1000;

  private final JournalActivities lines =
      Workflow.newLocalActivityStub(JournalActivities.class, StepOptions.STEP.localOptions());
  private final JournalActivities bar =
      Workflow.newLocalActivityStub(JournalActivities.class, StepOptions.PROGRESS.localOptions());
  private final String jobId;
  private long barMovedAt = Long.MIN_VALUE / 2;
  private int shown;
  private int unwritten;

  Timeline(String jobId) {
    this.jobId = jobId;
  }

  /** Adds a line about one attempt of a step, or of a part of it. */
  void write(JobStep step, String part, int attempt, String state, String detail) {
    track(() -> Async.procedure(lines::step, jobId, step.name(), part, attempt, state, detail));
  }

  /** Moves the bar, at most once a second. */
  void show(int percent) {
    long now = Workflow.currentTimeMillis();
    if (percent > shown && now - barMovedAt >= ONE_SECOND) {
      shown = percent;
      barMovedAt = now;
      track(() -> Async.procedure(bar::progress, jobId, percent));
    }
  }

  /** Returns when every line is written. */
  void settle() {
    Workflow.await(() -> unwritten == 0);
  }

  /** A line is written even if the job is being canceled: what it tells has happened. */
  private void track(Supplier<Promise<Void>> write) {
    unwritten++;
    Workflow.newDetachedCancellationScope(() -> write.get().handle(this::written)).run();
  }

  private @Nullable Void written(@Nullable Void done, @Nullable RuntimeException refused) {
    unwritten--;
    return null;
  }
}
