package io.jamak.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.temporal.WebhookReconciler;
import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.job.JobId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import io.jamak.store.webhook.Delivery;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the end of a job to the workflow that tells of it. */
@HttpTest
class WebhookDispatchTest {
  private final Store store;
  private final WorkflowClient client;
  private final WebhookReconciler reconciler;
  private final People.Person owner;
  private final Http http;

  WebhookDispatchTest(
      Store store,
      WorkflowClient client,
      WebhookReconciler reconciler,
      People people,
      @LocalServerPort int port) {
    this.store = store;
    this.client = client;
    this.reconciler = reconciler;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void the_end_of_a_job_is_told_in_the_very_record_of_the_api() {
    Delivery delivery = deliveryOfACanceledDraft();

    JsonNode message = JsonMapper.shared().readTree(String.valueOf(delivery.body()));

    assertThat(message.path("type").asString()).isEqualTo("job.canceled");
    assertThat(message.path("timestamp").asString()).isEqualTo(delivery.createdAt().toString());
    JsonNode listed = http.get("/api/jobs").json().path("items").path(0);
    assertThat(timeless(message.path("data"))).isEqualTo(timeless(listed));
  }

  @Test
  void a_delivery_whose_workflow_runs_is_left_alone() {
    Delivery delivery = deliveryOfACanceledDraft();

    reconciler.reconcileIdleFor(Duration.ZERO);

    assertThat(now(delivery)).returns(DeliveryStatus.PENDING, Delivery::status);
    assertThat(runs(delivery)).isTrue();
  }

  @Test
  void a_delivery_whose_workflow_was_ended_by_hand_is_given_up() {
    Delivery delivery = deliveryOfACanceledDraft();
    stub(delivery).terminate("test");

    reconciler.reconcileIdleFor(Duration.ZERO);

    assertThat(now(delivery))
        .returns(DeliveryStatus.FAILED, Delivery::status)
        .returns(DeliveryProblem.WORKFLOW_LOST, Delivery::problem);
  }

  @Test
  void a_delivery_that_temporal_does_not_know_is_started_once_more() {
    Delivery delivery = deliveryOfACanceledDraft();
    // as if Temporal had lost its state: a round that it never heard of, marked as dispatched
    store.deliveries().giveUp(delivery.id(), 1, null);
    Delivery lost =
        store.inTransaction(
            () -> {
              Delivery again =
                  store
                      .deliveries()
                      .resend(owner.caller().workspaceId(), delivery.webhookId(), delivery.id())
                      .orElseThrow();
              store.deliveries().markDispatched(again.id(), again.round());
              return again;
            });
    assertThat(runs(lost)).isFalse();

    reconciler.reconcileIdleFor(Duration.ZERO);

    Eventually.until("workflow of the second round runs", () -> runs(lost));
  }

  private Delivery deliveryOfACanceledDraft() {
    String webhook =
        http.post("/api/webhooks", "{'url':'http://127.0.0.2:9/','events':['job.canceled']}")
            .json()
            .path("webhook")
            .path("id")
            .asString();
    JobId draft =
        Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "talk.mp4"), false)
            .id();
    http.post("/api/jobs/bulk/cancel", "{'jobIds':['" + draft + "']}");
    Delivery delivery =
        store
            .deliveries()
            .list(owner.caller().workspaceId(), WebhookId.parse(webhook), null, 1)
            .items()
            .getFirst();
    Eventually.until("workflow runs", () -> runs(delivery));
    Eventually.until("its row says so", () -> isDispatched(delivery));
    return now(delivery);
  }

  /** The dispatcher marks a row after it has started the workflow. */
  private boolean isDispatched(Delivery delivery) {
    return store.deliveries().listOpenIdleFor(Duration.ZERO, 1_000).stream()
        .anyMatch(open -> open.id().equals(delivery.id()));
  }

  /** Without the number that tells of two copies which is the newer. */
  private static JsonNode timeless(JsonNode job) {
    return ((ObjectNode) job).without("asOf");
  }

  private Delivery now(Delivery delivery) {
    return store.deliveries().parcel(delivery.id()).orElseThrow().delivery();
  }

  private boolean runs(Delivery delivery) {
    try {
      return stub(delivery).describe().getStatus()
          == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    } catch (WorkflowNotFoundException absent) {
      return false;
    }
  }

  private WorkflowStub stub(Delivery delivery) {
    return client.newUntypedWorkflowStub(
        WebhookDeliveryWorkflow.idOf(delivery.id().toString(), delivery.round()));
  }
}
