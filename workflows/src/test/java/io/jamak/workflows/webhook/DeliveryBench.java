package io.jamak.workflows.webhook;

import io.jamak.workflows.TaskQueues;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;

/** Runs one delivery on an in-memory Temporal server. */
public final class DeliveryBench {
  private static final String ID = WebhookDeliveryWorkflow.idOf("delivery-1", 1);

  private DeliveryBench() {}

  /** Runs to the end; returns what Temporal wrote down. */
  public static WorkflowExecutionHistory run(
      TestWorkflowEnvironment environment, WebhookActivities activities, long firstPauseMs) {
    environment
        .newWorker(TaskQueues.FLOW)
        .registerWorkflowImplementationTypes(WebhookDeliveryWorkflowImpl.class);
    environment.newWorker(TaskQueues.WEBHOOK).registerActivitiesImplementations(activities);
    environment.start();
    environment
        .getWorkflowClient()
        .newWorkflowStub(
            WebhookDeliveryWorkflow.class,
            WorkflowOptions.newBuilder().setWorkflowId(ID).setTaskQueue(TaskQueues.FLOW).build())
        .deliver(new DeliveryRequest("delivery-1", "workspace-1", 1, firstPauseMs));
    return environment.getWorkflowClient().fetchHistory(ID);
  }
}
