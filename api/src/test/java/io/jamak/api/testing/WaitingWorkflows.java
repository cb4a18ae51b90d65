package io.jamak.api.testing;

import io.jamak.workflows.ingest.AssetIngestWorkflow;
import io.jamak.workflows.ingest.IngestRequest;
import io.jamak.workflows.job.FinishedPiece;
import io.jamak.workflows.job.JobRequest;
import io.jamak.workflows.job.JobResult;
import io.jamak.workflows.job.JobSnapshot;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.jamak.workflows.webhook.DeliveryRequest;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import io.temporal.workflow.Workflow;
import java.util.List;

/** Workflows that do nothing but wait for their signal or their cancel. */
public final class WaitingWorkflows {
  private WaitingWorkflows() {}

  /** Ends by {@code resume} or cancel. */
  public static final class Job implements SubtitleJobWorkflow {
    private boolean resumed;

    @Override
    public JobResult run(JobRequest request) {
      Workflow.await(() -> resumed);
      return new JobResult("succeeded", "", 0);
    }

    @Override
    public JobSnapshot snapshot() {
      return new JobSnapshot("TRANSCRIBE", 42, 3, 7, false, "", List.of());
    }

    @Override
    public List<FinishedPiece> finishedPieces() {
      return List.of(
          new FinishedPiece(3, 61_000, 90_000, "steps/heard-third"),
          new FinishedPiece(1, 0, 30_000, "steps/heard-first"),
          new FinishedPiece(2, 30_000, 61_000, "steps/removed"));
    }

    @Override
    public void pause() {
      resumed = false;
    }

    @Override
    public void resume() {
      resumed = true;
    }
  }

  /** Waits for ever: what is sent is another room's matter. */
  public static final class Delivery implements WebhookDeliveryWorkflow {
    @Override
    public void deliver(DeliveryRequest request) {
      Workflow.await(() -> false);
    }
  }

  /** Ends at once. */
  public static final class Ingest implements AssetIngestWorkflow {
    @Override
    public void ingest(IngestRequest request) {
      Workflow.getLogger(Ingest.class).info("looked at {}", request.assetId());
    }
  }
}
