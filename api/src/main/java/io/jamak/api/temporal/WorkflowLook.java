package io.jamak.api.temporal;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.util.Optional;

/** Asks Temporal what became of a workflow. */
final class WorkflowLook {
  private WorkflowLook() {}

  /** Its state; empty where there is none of this id. */
  static Optional<WorkflowExecutionStatus> at(WorkflowClient client, String workflowId) {
    try {
      return Optional.of(client.newUntypedWorkflowStub(workflowId).describe().getStatus());
    } catch (WorkflowNotFoundException absent) {
      return Optional.empty();
    }
  }
}
