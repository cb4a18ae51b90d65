package io.jamak.workflows.bulk;

import io.jamak.workflows.step.StepOptions;
import io.temporal.workflow.Workflow;

/**
 * Chunk after chunk, in one history after the other. Only worker wiring names this class; all
 * others use {@link BulkActionWorkflow}.
 */
public final class BulkActionWorkflowImpl implements BulkActionWorkflow {
  /** A chunk takes six events, a history should hold some thousands at most. */
  static final int CHUNKS_PER_RUN = 200;

  private final BulkActivities activities =
      Workflow.newActivityStub(BulkActivities.class, StepOptions.BULK_CHUNK.options(""));

  @Override
  public void run(BulkRequest request) {
    for (int chunk = 0; chunk < CHUNKS_PER_RUN; chunk++) {
      if (activities.actOnChunk(request)) {
        return;
      }
    }
    Workflow.newContinueAsNewStub(BulkActionWorkflow.class).run(request);
  }
}
