package io.jamak.workflows.replay;

import io.jamak.workflows.ingest.AssetIngestWorkflow;
import io.jamak.workflows.ingest.IngestActivities;
import io.jamak.workflows.ingest.IngestRequest;
import io.jamak.workflows.step.StepOptions;
import io.temporal.workflow.Workflow;

/** Broken on purpose: makes the thumbnail without probing. */
public final class WrongIngestWorkflow implements AssetIngestWorkflow {
  @Override
  public void ingest(IngestRequest request) {
    Workflow.newActivityStub(IngestActivities.class, StepOptions.ASSET_THUMBNAIL.options(""))
        .thumbnail(request);
  }
}
