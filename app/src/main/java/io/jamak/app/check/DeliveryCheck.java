package io.jamak.app.check;

import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * I7 for messages to webhooks: one that is neither delivered nor given up has a workflow, or waits
 * for its dispatcher, after 60 s of quiet.
 */
public final class DeliveryCheck {
  private static final Duration QUIET = Duration.ofSeconds(60);
  private static final int LIMIT = 10_000;
  private static final int EXAMPLES = 5;

  private final DeliveryRepository deliveries;

  public DeliveryCheck(DeliveryRepository deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * Counts those without a workflow.
   *
   * @param running ids of the workflows that run
   */
  public Finding check(Set<String> running) {
    List<String> broken =
        deliveries.listOpenIdleFor(QUIET, LIMIT).stream()
            .filter(delivery -> !running.contains(workflowOf(delivery)))
            .map(delivery -> "delivery " + delivery.id() + " is open without a running workflow")
            .toList();
    return new Finding(
        "I7",
        "what webhooks are to be told is on its way",
        broken.size(),
        broken.stream().limit(EXAMPLES).toList());
  }

  private static String workflowOf(Delivery delivery) {
    return WebhookDeliveryWorkflow.idOf(delivery.id().toString(), delivery.round());
  }
}
