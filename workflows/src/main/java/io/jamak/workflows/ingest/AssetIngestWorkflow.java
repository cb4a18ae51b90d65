package io.jamak.workflows.ingest;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Fills a card in without a job: probe, thumbnail (which may fail), facts into the row. Id {@code
 * asset-<uuid>}.
 */
@WorkflowInterface
public interface AssetIngestWorkflow {
  /** Runs to its end; failing to read the media marks the asset, not the workflow. */
  @WorkflowMethod
  void ingest(IngestRequest request);

  /** The workflow id of an asset. */
  static String idOf(String assetId) {
    return "asset-" + assetId;
  }
}
