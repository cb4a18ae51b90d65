package io.jamak.workflows.replay;

import io.jamak.workflows.bulk.BulkActionWorkflow;
import io.jamak.workflows.bulk.BulkRequest;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Broken on purpose: waits before it acts. */
public final class WrongBulkWorkflow implements BulkActionWorkflow {
  @Override
  public void run(BulkRequest request) {
    Workflow.sleep(Duration.ofSeconds(1));
  }
}
