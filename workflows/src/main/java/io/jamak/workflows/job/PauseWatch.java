package io.jamak.workflows.job;

import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobStep;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;

/** Writes each pause into the timeline at once, so that every open screen hears of it. */
final class PauseWatch {
  /** The part under which a pause stands in the lane of the step that it interrupts. */
  static final String PART = JobEvent.StepReported.PAUSE;

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
      timeline.write(new StepLine(held, PART, pause, "started", ""));
      Workflow.await(() -> !state.paused());
      timeline.write(new StepLine(held, PART, pause, "done", ""));
    }
  }
}
