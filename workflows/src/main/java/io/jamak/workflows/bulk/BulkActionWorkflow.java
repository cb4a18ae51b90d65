package io.jamak.workflows.bulk;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Works off an act on many jobs until each has its outcome. Id {@code bulk-<uuid>}. */
@WorkflowInterface
public interface BulkActionWorkflow {
  /** Runs until the action's row says that it has ended. */
  @WorkflowMethod
  void run(BulkRequest request);

  /** The workflow id of a bulk action. */
  static String idOf(String actionId) {
    return "bulk-" + actionId;
  }
}
