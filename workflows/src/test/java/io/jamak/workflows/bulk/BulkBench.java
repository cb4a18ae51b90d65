package io.jamak.workflows.bulk;

import io.jamak.workflows.TaskQueues;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;

/** Runs one bulk action on an in-memory Temporal server. */
public final class BulkBench {
  private static final String ID = BulkActionWorkflow.idOf("action-1");

  private BulkBench() {}

  /** Runs to the end; returns what Temporal wrote down of the last run. */
  public static WorkflowExecutionHistory run(
      TestWorkflowEnvironment environment, BulkActivities activities) {
    environment
        .newWorker(TaskQueues.FLOW)
        .registerWorkflowImplementationTypes(BulkActionWorkflowImpl.class);
    environment.newWorker(TaskQueues.BULK).registerActivitiesImplementations(activities);
    environment.start();
    WorkflowStub stub =
        environment
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                "BulkActionWorkflow",
                WorkflowOptions.newBuilder()
                    .setWorkflowId(ID)
                    .setTaskQueue(TaskQueues.FLOW)
                    .build());
    stub.start(new BulkRequest("action-1"));
    stub.getResult(Void.class);
    return environment.getWorkflowClient().fetchHistory(ID);
  }
}
