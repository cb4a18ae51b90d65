package io.jamak.app.bench;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/**
 * The least that Temporal can be asked to do: so many activities, one after the other, that do
 * nothing.
 */
@WorkflowInterface
public interface BareWorkflow {
  /** Runs {@code activities} of them. */
  @WorkflowMethod
  void run(int activities);

  /** Nothing, as an activity. */
  @ActivityInterface
  interface Nothing {
    /** Does nothing. */
    void nothing();
  }

  /** The plain implementation. */
  final class Impl implements BareWorkflow {
    private final Nothing nothing =
        Workflow.newActivityStub(
            Nothing.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(30)).build());

    @Override
    public void run(int activities) {
      for (int i = 0; i < activities; i++) {
        nothing.nothing();
      }
    }
  }
}
