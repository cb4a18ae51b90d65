package io.jamak.workflows.job;

import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStep;
import io.jamak.workflows.step.Attempts;
import io.jamak.workflows.step.StepFailure;
import io.jamak.workflows.step.StepOptions;
import io.temporal.activity.ActivityOptions;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Runs the steps of one job: waits while paused, tries again, and tells the timeline and state. */
final class StepRunner {
  private final JobState state;
  private final Timeline timeline;

  StepRunner(JobState state, Timeline timeline) {
    this.state = state;
    this.timeline = timeline;
  }

  /** Runs a whole step. */
  <R> R run(JobStep step, Function<ActivityOptions, R> call) {
    R result = run(new Part(step, "", ""), () -> false, call);
    state.progress().stepDone(step);
    timeline.show(state.progress().percent());
    return result;
  }

  /** Runs one part of a step; {@code jobLost} tells that no retry is worth it. */
  <R> R run(Part part, BooleanSupplier jobLost, Function<ActivityOptions, R> call) {
    return Attempts.run(
        StepOptions.of(part.step()), part.summary(), new StepWatcher(part, jobLost), call);
  }

  /**
   * Which step, and which piece or language of it.
   *
   * @param name "" for the whole step, "3/12" or "es"
   * @param summary for the Temporal Web UI
   */
  record Part(JobStep step, String name, String summary) {}

  private final class StepWatcher implements Attempts.Watcher {
    private final Part part;
    private final BooleanSupplier jobLost;

    StepWatcher(Part part, BooleanSupplier jobLost) {
      this.part = part;
      this.jobLost = jobLost;
    }

    @Override
    public void starting(int attempt) {
      state.awaitNotPaused();
      state.enter(part.step());
      tell(attempt, StepState.STARTED, "");
    }

    @Override
    public void succeeded(int attempt) {
      tell(attempt, StepState.DONE, "");
    }

    @Override
    public void failed(int attempt, StepFailure failure) {
      state.failedAttempt(failure.line());
      tell(attempt, StepState.FAILED, failure.line());
    }

    @Override
    public void waiting(int attempt, StepFailure failure, Instant until) {
      state.failedAttempt(failure.line());
      state.waits(until);
      tell(attempt, StepState.WAITING, until.toString());
    }

    @Override
    public void resuming(int attempt, Instant until) {
      state.awaitNotPaused();
      state.enter(part.step());
      tell(attempt, StepState.RESUMED, until.toString());
    }

    @Override
    public boolean isJobLost() {
      return jobLost.getAsBoolean();
    }

    private void tell(int attempt, StepState what, String detail) {
      timeline.write(new StepLine(part.step(), part.name(), attempt, what.code(), detail));
    }
  }
}
