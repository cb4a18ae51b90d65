package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.api.temporal.JobDispatcher;
import io.jamak.api.temporal.Reconciler;
import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Store;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.WorkflowOrder;
import io.jamak.store.testing.Seed;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.ingest.AssetIngestWorkflow;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class WorkflowsTest {
  private final Store store;
  private final WorkflowClient client;
  private final JobDispatcher dispatcher;
  private final Reconciler reconciler;
  private final People.Person owner;
  private final Http http;

  WorkflowsTest(
      Store store,
      WorkflowClient client,
      JobDispatcher dispatcher,
      Reconciler reconciler,
      People people,
      @LocalServerPort int port) {
    this.store = store;
    this.client = client;
    this.dispatcher = dispatcher;
    this.reconciler = reconciler;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_run_starts_the_workflow_under_the_jobs_id_with_name_and_attributes() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    WorkflowExecutionDescription workflow = stub(job).describe();
    assertThat(workflow.getTypedSearchAttributes().get(SearchKeys.WORKSPACE))
        .isEqualTo(owner.caller().workspaceId().toString());
    assertThat(workflow.getWorkflowType()).isEqualTo("SubtitleJobWorkflow");
    assertThat(dispatcher.round()).isZero();
  }

  @Test
  void a_running_job_is_asked_where_it_stands() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    store.jobs().start(job);
    Eventually.until("workflow answers", () -> snapshot(job).path("percent").asInt() == 42);
    assertThat(snapshot(job).path("step").asString()).isEqualTo("TRANSCRIBE");
    stub(job).terminate("test");
    assertThat(snapshot(job).path("step").asString()).isIn("RUNNING", "TRANSCRIBE");
  }

  @Test
  void only_a_running_job_is_paused_and_goes_on() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    assertThat(http.post("/api/jobs/" + job + "/pause", "").problem()).isEqualTo("409 CONFLICT");
    store.jobs().start(job);
    assertThat(http.post("/api/jobs/" + job + "/pause", "").status()).isEqualTo(204);
    assertThat(isRunning(job)).isTrue();
    assertThat(http.post("/api/jobs/" + job + "/resume", "").status()).isEqualTo(204);
    Eventually.until("workflow goes on", () -> !isRunning(job));
  }

  @Test
  void cancelling_what_waits_ends_the_row_at_once_and_the_workflow_soon() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    assertThat(cancel(job)).isEqualTo("done");
    assertThat(status(job)).isEqualTo(JobStatus.CANCELED);
    Eventually.until("workflow ends", () -> !isRunning(job));
    assertThat(cancel(job)).isEqualTo("skipped");
  }

  @Test
  void cancelling_what_runs_asks_its_workflow() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    store.jobs().start(job);
    assertThat(cancel(job)).isEqualTo("done");
    Eventually.until(
        "workflow canceled",
        () ->
            stub(job).describe().getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
    reconciler.reconcileIdleFor(Duration.ZERO);
    assertThat(status(job)).isEqualTo(JobStatus.CANCELED);
  }

  @Test
  void cancelling_by_force_ends_row_and_workflow_without_a_worker() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    store.jobs().start(job);
    Http.Answer answer =
        http.post("/api/jobs/bulk/cancel", "{'jobIds':['" + job + "'],'force':true}");
    assertThat(answer.json().path("results").path(0).path("outcome").asString()).isEqualTo("done");
    assertThat(status(job)).isEqualTo(JobStatus.CANCELED);
    Eventually.until(
        "workflow terminated",
        () ->
            stub(job).describe().getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);
  }

  @Test
  void cancelling_what_runs_without_a_workflow_ends_its_row() {
    JobId job = Seed.running(store, owner.caller(), asset());
    assertThat(cancel(job)).isEqualTo("done");
    Eventually.until("row canceled", () -> status(job) == JobStatus.CANCELED);
  }

  @Test
  void a_cancel_that_was_accepted_is_carried_out_instead_of_a_new_start() {
    JobId job = Seed.running(store, owner.caller(), asset());
    assertThat(cancelRequestedAt(job).isNull()).isTrue();
    store.jobs().requestCancel(owner.caller(), job, false);
    assertThat(cancelRequestedAt(job).isString()).as("shown at once").isTrue();
    store.jobs().markTold(job, WorkflowOrder.CANCEL);
    reconciler.reconcileIdleFor(Duration.ZERO);
    assertThat(exists(job)).isFalse();
    assertThat(status(job)).isEqualTo(JobStatus.CANCELED);
  }

  @Test
  void a_call_to_temporal_inside_a_transaction_fails() {
    JobId job = run();
    assertThatThrownBy(() -> store.inTransaction(() -> stub(job).describe()))
        .hasStackTraceContaining("inside a transaction");
  }

  private JsonNode cancelRequestedAt(JobId job) {
    return http.get("/api/jobs/" + job).json().path("job").path("cancelRequestedAt");
  }

  @Test
  void rows_that_lost_their_workflow_are_started_again() {
    JobId job = Seed.running(store, owner.caller(), asset());
    assertThat(exists(job)).isFalse();
    reconciler.reconcileIdleFor(Duration.ZERO);
    Eventually.until("workflow runs", () -> isRunning(job));
    assertThat(status(job)).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void rows_whose_workflow_ended_in_silence_fail_as_lost() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    store.jobs().start(job);
    stub(job).signal("resume");
    Eventually.until("workflow ends", () -> !isRunning(job));
    reconciler.reconcileIdleFor(Duration.ZERO);
    JobRow row = store.jobQueries().findForWorker(job).orElseThrow();
    assertThat(row.status()).isEqualTo(JobStatus.FAILED);
    assertThat(row.errorCode().name()).isEqualTo("WORKFLOW_LOST");
  }

  @Test
  void a_workflow_that_an_operator_terminated_cancels_its_row() {
    JobId job = run();
    Eventually.until("workflow runs", () -> isRunning(job));
    stub(job).terminate("by hand");
    reconciler.reconcileIdleFor(Duration.ZERO);
    assertThat(status(job)).isEqualTo(JobStatus.CANCELED);
  }

  @Test
  void uploads_without_facts_are_looked_at_again() {
    AssetId asset = Seed.uploading(store, owner.caller(), "a.mp4");
    store.assets().markUploaded(asset, "etag", "video/mp4");
    reconciler.reconcileIdleFor(Duration.ZERO);
    WorkflowStub ingest = client.newUntypedWorkflowStub(AssetIngestWorkflow.idOf(asset.toString()));
    ingest.getResult(Void.class);
    assertThat(ingest.describe().getWorkflowType()).isEqualTo("AssetIngestWorkflow");
  }

  @Test
  void a_picture_that_is_missing_is_looked_for_once_more() {
    AssetId asset = Seed.uploading(store, owner.caller(), "a.mp4");
    String path = "/api/assets/" + asset + "/thumbnail";
    assertThat(http.post(path, "").problem()).isEqualTo("409 CONFLICT");
    store.assets().markUploaded(asset, "etag", "video/mp4");
    reconciler.reconcileIdleFor(Duration.ZERO);
    String first = endedRun(asset);
    assertThat(http.post(path, "").status()).isEqualTo(202);
    String second = endedRun(asset);
    assertThat(second).isNotEqualTo(first);
    store.assets().setThumbnail(asset, "thumb");
    assertThat(http.post(path, "").status()).isEqualTo(202);
    assertThat(endedRun(asset)).isEqualTo(second);
  }

  @Test
  void deleting_an_asset_cancels_what_is_open_on_it() {
    AssetId asset = asset();
    JobId draft = Seed.job(store, owner.caller(), asset, false).id();
    JobId running = Seed.running(store, owner.caller(), asset);
    assertThat(http.delete("/api/assets/" + asset).status()).isEqualTo(204);
    assertThat(status(draft)).isEqualTo(JobStatus.CANCELED);
    Eventually.until("row canceled", () -> status(running) == JobStatus.CANCELED);
    assertThat(http.get("/api/assets/" + asset).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(http.delete("/api/assets/" + asset).problem()).isEqualTo("404 NOT_FOUND");
  }

  private JobId run() {
    JsonNode made =
        http.post("/api/jobs", "{'assetIds':['" + asset() + "'],'mode':'queued'}").json();
    assertThat(made.path("results").path(0).path("outcome").asString()).isEqualTo("done");
    return JobId.parse(made.path("jobs").path(0).path("id").asString());
  }

  private String cancel(JobId job) {
    return http.post("/api/jobs/bulk/cancel", "{'jobIds':['" + job + "']}")
        .json()
        .path("results")
        .path(0)
        .path("outcome")
        .asString();
  }

  private JsonNode snapshot(JobId job) {
    return http.get("/api/jobs/" + job + "/snapshot").json();
  }

  private boolean exists(JobId job) {
    try {
      return stub(job).describe() != null;
    } catch (WorkflowNotFoundException absent) {
      return false;
    }
  }

  private boolean isRunning(JobId job) {
    return exists(job)
        && stub(job).describe().getStatus()
            == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  private WorkflowStub stub(JobId job) {
    return client.newUntypedWorkflowStub(SubtitleJobWorkflow.idOf(job.toString()));
  }

  /** The latest run of its ingest, once that has ended. */
  private String endedRun(AssetId asset) {
    WorkflowStub ingest = client.newUntypedWorkflowStub(AssetIngestWorkflow.idOf(asset.toString()));
    ingest.getResult(Void.class);
    return ingest.describe().getExecution().getRunId();
  }

  private JobStatus status(JobId job) {
    return store.jobQueries().findForWorker(job).orElseThrow().status();
  }

  private AssetId asset() {
    return Seed.uploaded(store, owner.caller(), "a.mp4");
  }
}
