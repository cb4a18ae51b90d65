package io.jamak.workflows.job;

import io.jamak.domain.event.JobEvent.StepReported;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStep;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;

/** Writes each pause into the timeline at once, so that every open screen hears of it. */
final class PauseWatch {
  private final JobState state;
  private final Timeline timeline;

  PauseWatch(JobState state, Timeline timeline) {
    this.state = state;
    this.timeline = timeline;
  }

  /** Watches until the workflow ends; a cancel does not matter to it. */
  void start() {
    Workflow.newDetachedCancellationScope(
            () -> {
              Promise<Void> _ = Async.procedure(this::watch);
            })
        .run();
  }

  private void watch() {
    for (int pause = 1; ; pause++) {
      Workflow.await(state::paused);
      JobStep held = state.step().orElse(JobStep.PROBE);
      write(held, pause, StepState.STARTED);
      Workflow.await(() -> !state.paused());
      write(held, pause, StepState.DONE);
    }
  }

  private void write(JobStep held, int pause, StepState what) {
    timeline.write(new StepLine(held, StepReported.PAUSE, pause, what.code(), ""));
  }
}
