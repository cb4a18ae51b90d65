package io.jamak.workflows.ingest;

import io.jamak.workflows.TaskQueues;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;

/** Runs the ingest of one asset on an in-memory Temporal server. */
public final class IngestBench {
  private static final String ID = AssetIngestWorkflow.idOf("asset-1");

  private IngestBench() {}

  /** Runs to the end; returns what Temporal wrote down. */
  public static WorkflowExecutionHistory run(
      TestWorkflowEnvironment environment, IngestActivities activities) {
    environment
        .newWorker(TaskQueues.FLOW)
        .registerWorkflowImplementationTypes(AssetIngestWorkflowImpl.class);
    environment.newWorker(TaskQueues.MEDIA).registerActivitiesImplementations(activities);
    environment.start();
    environment
        .getWorkflowClient()
        .newWorkflowStub(
            AssetIngestWorkflow.class,
            WorkflowOptions.newBuilder().setWorkflowId(ID).setTaskQueue(TaskQueues.FLOW).build())
        .ingest(new IngestRequest("asset-1", "workspace-1", "talk.mp4"));
    return environment.getWorkflowClient().fetchHistory(ID);
  }
}
