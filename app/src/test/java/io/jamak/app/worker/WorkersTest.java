package io.jamak.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.Activities;
import io.jamak.activities.ActivityStores;
import io.jamak.activities.engine.EngineSettings;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.workflows.TaskQueues;
import io.jamak.workflows.ingest.AssetIngestWorkflow;
import io.jamak.workflows.ingest.IngestRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
  private final TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance();
  @TempDir private Path scratch;
  private Activities activities;

  @SuppressWarnings("NullAway") // nothing of them is called
  @BeforeEach
  void makeActivitiesThatNoTestCalls() throws IOException {
    activities =
        Activities.create(
            new ActivityStores(null, null, null, null, null, null, null, null),
            EngineSettings.DEFAULT,
            ReceiverRules.PUBLIC_ONLY,
            scratch);
  }

  @AfterEach
  void close() throws IOException {
    activities.close();
    server.close();
  }

  @Test
  void a_process_has_workers_for_the_queues_that_it_serves_and_no_other() {
    WorkerFactory factory = workers("speech", "flow");
    assertThat(factory.tryGetWorker("speech")).isNotNull();
    assertThat(factory.tryGetWorker("speech-suspects")).isNotNull();
    assertThat(factory.tryGetWorker("flow")).isNotNull();
    assertThat(factory.tryGetWorker("webhook")).isNotNull();
    assertThat(factory.tryGetWorker("media")).isNull();
    assertThat(factory.tryGetWorker("language")).isNull();
  }

  @Test
  void a_queue_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> workers("gpu"))
        .hasMessage("queue: gpu (expected: flow, media, speech or language)");
  }

  @Test
  void workers_take_up_what_waits_and_stop_within_five_seconds_while_it_still_runs() {
    WorkflowClient client = server.getWorkflowClient();
    WorkerSettings settings = settings("flow");
    WorkerLifecycle lifecycle =
        new WorkerLifecycle(
            Workers.create(client, settings, activities),
            new SearchAttributeRegistrar(client.getWorkflowServiceStubs(), server.getNamespace()),
            settings);
    lifecycle.start();
    assertThat(lifecycle.isRunning()).isTrue();
    ingestThatNobodyProbes(client);

    long started = System.nanoTime();
    lifecycle.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
    assertThat(lifecycle.isRunning()).isFalse();
  }

  private static void ingestThatNobodyProbes(WorkflowClient client) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(AssetIngestWorkflow.idOf("a"))
            .setTaskQueue(TaskQueues.FLOW)
            .build();
    AssetIngestWorkflow ingest = client.newWorkflowStub(AssetIngestWorkflow.class, options);
    WorkflowClient.start(ingest::ingest, new IngestRequest("a", "w", "talk.mp4"));
  }

  private WorkerFactory workers(String... queues) {
    return Workers.create(server.getWorkflowClient(), settings(queues), activities);
  }

  private static WorkerSettings settings(String... queues) {
    return new WorkerSettings(Set.of(queues), 1, 1, 1);
  }
}
