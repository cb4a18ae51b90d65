package io.jamak.api.temporal;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.job.JobRow;
import io.jamak.store.webhook.Delivery;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.TaskQueues;
import io.jamak.workflows.bulk.BulkActionWorkflow;
import io.jamak.workflows.bulk.BulkRequest;
import io.jamak.workflows.ingest.AssetIngestWorkflow;
import io.jamak.workflows.ingest.IngestRequest;
import io.jamak.workflows.job.JobRequest;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.jamak.workflows.webhook.DeliveryRequest;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.common.SearchAttributes;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Starts workflows under ids that follow from the row, so that starting twice, from any process, is
 * starting once.
 */
@Component
public class WorkflowStarter {
  private static final int SUMMARY_LIMIT = 100;

  /** Of Temporal's priorities, which run to 5. */
  private static final int FIRST = 1;

  private final WorkflowClient client;

  public WorkflowStarter(WorkflowClient client) {
    this.client = client;
  }

  /** Starts the job's workflow; one that runs or has ended already is left alone. */
  public void startJob(JobRow job) {
    SearchAttributes attributes =
        SearchAttributes.newBuilder()
            .set(SearchKeys.WORKSPACE, job.workspaceId().toString())
            .set(SearchKeys.ASSET, job.assetId().toString())
            .set(SearchKeys.STATUS, JobStatus.QUEUED.code())
            .build();
    WorkflowOptions options =
        common(job.filename(), job.workspaceId().toString(), priorityKey(job.priority()))
            .setWorkflowId(SubtitleJobWorkflow.idOf(job.id().toString()))
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setTypedSearchAttributes(attributes)
            .build();
    JobRequest request =
        new JobRequest(
            job.id().toString(),
            job.assetId().toString(),
            job.workspaceId().toString(),
            job.filename(),
            job.priority());
    startOnce(() -> WorkflowClient.start(typed(SubtitleJobWorkflow.class, options)::run, request));
  }

  /** Starts the asset's ingest workflow, again only when an earlier one ended badly. */
  public void startIngest(AssetRow asset) {
    ingest(asset, WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY);
  }

  /** Starts it once more though it has ended; while it runs, nothing is started. */
  public void repeatIngest(AssetRow asset) {
    ingest(asset, WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE);
  }

  private void ingest(AssetRow asset, WorkflowIdReusePolicy again) {
    AssetId id = asset.id();
    SearchAttributes attributes =
        SearchAttributes.newBuilder()
            .set(SearchKeys.WORKSPACE, asset.workspaceId().toString())
            .set(SearchKeys.ASSET, id.toString())
            .build();
    WorkflowOptions options =
        common(asset.filename(), asset.workspaceId().toString(), priorityKey(0))
            .setWorkflowId(AssetIngestWorkflow.idOf(id.toString()))
            .setWorkflowIdReusePolicy(again)
            .setTypedSearchAttributes(attributes)
            .build();
    IngestRequest request =
        new IngestRequest(id.toString(), asset.workspaceId().toString(), asset.filename());
    startOnce(
        () -> WorkflowClient.start(typed(AssetIngestWorkflow.class, options)::ingest, request));
  }

  /**
   * Starts what works a bulk action off, also once more when an earlier one has ended: whether
   * anything is left to do, the action's row knows. Its chunks go before what jobs do: somebody
   * waits for it, and thousands of jobs of the same workspace may stand in the same queue.
   */
  public void startBulk(BulkActionRow action) {
    String workspace = action.workspaceId().toString();
    SearchAttributes attributes =
        SearchAttributes.newBuilder().set(SearchKeys.WORKSPACE, workspace).build();
    WorkflowOptions options =
        common(action.kind().code() + " " + action.counts().total(), workspace, FIRST)
            .setWorkflowId(BulkActionWorkflow.idOf(action.id().toString()))
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .setTypedSearchAttributes(attributes)
            .build();
    BulkRequest request = new BulkRequest(action.id().toString());
    startOnce(() -> WorkflowClient.start(typed(BulkActionWorkflow.class, options)::run, request));
  }

  /** Starts the workflow of this round of a delivery; one that runs or has ended is left alone. */
  public void startDelivery(Delivery delivery, Duration firstPause) {
    String workspace = delivery.workspaceId().toString();
    WorkflowOptions options =
        common(delivery.event().code(), workspace, priorityKey(0))
            .setWorkflowId(WebhookDeliveryWorkflow.idOf(delivery.id().toString(), delivery.round()))
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setTypedSearchAttributes(
                SearchAttributes.newBuilder().set(SearchKeys.WORKSPACE, workspace).build())
            .build();
    DeliveryRequest request =
        new DeliveryRequest(
            delivery.id().toString(), workspace, delivery.round(), firstPause.toMillis());
    startOnce(
        () ->
            WorkflowClient.start(typed(WebhookDeliveryWorkflow.class, options)::deliver, request));
  }

  /** Our priorities grow with urgency around 0; Temporal's run from 1 (first) to 5. */
  static int priorityKey(int priority) {
    return Math.clamp(3L - priority, 1, 5);
  }

  private static WorkflowOptions.Builder common(String filename, String workspace, int priority) {
    return WorkflowOptions.newBuilder()
        .setTaskQueue(TaskQueues.FLOW)
        .setWorkflowIdConflictPolicy(
            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        .setStaticSummary(summary(filename))
        .setPriority(
            Priority.newBuilder().setPriorityKey(priority).setFairnessKey(workspace).build());
  }

  private <T> T typed(Class<T> workflow, WorkflowOptions options) {
    return client.newWorkflowStub(workflow, options);
  }

  private static void startOnce(Runnable start) {
    try {
      start.run();
    } catch (WorkflowExecutionAlreadyStarted ended) {
      // it ran to its end before; the reconciler compares it with the row
    }
  }

  /** Server limit is 200 bytes; Hangul takes three each, and a quote two. */
  private static String summary(String filename) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int codePoint : filename.codePoints().toArray()) {
      bytes += codePoint < 0x80 ? 2 : 4;
      if (bytes > 2 * SUMMARY_LIMIT - 10) {
        return kept.append("…").toString();
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.toString();
  }
}
