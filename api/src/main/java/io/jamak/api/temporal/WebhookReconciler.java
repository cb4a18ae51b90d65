package io.jamak.api.temporal;

import io.jamak.api.SideBySide;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.store.outage.DatabaseOutage;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes deliveries and their workflows agree again: one that Temporal has lost with its state is
 * started once more, one whose workflow ended without a word is given up.
 */
@Component
public class WebhookReconciler {
  private static final Logger log = LoggerFactory.getLogger(WebhookReconciler.class);
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final int BATCH = 200;
  private static final int AT_ONCE = 8;

  private final WorkflowClient client;
  private final DeliveryRepository deliveries;

  public WebhookReconciler(WorkflowClient client, DeliveryRepository deliveries) {
    this.client = client;
    this.deliveries = deliveries;
  }

  /** The regular round; those that were looked at come last in the next one. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
  public void reconcile() {
    try {
      reconcileIdleFor(IDLE);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("webhook reconciler will try again: {}", away.toString());
      }
    }
  }

  /** One round over deliveries that nobody touched for so long. */
  public void reconcileIdleFor(Duration idle) {
    SideBySide.run(AT_ONCE, deliveries.listOpenIdleFor(idle, BATCH), this::quietly);
  }

  private void quietly(Delivery delivery) {
    try {
      repair(delivery);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn(
            "delivery {} was not compared with its workflow: {}", delivery.id(), away.toString());
      }
    }
  }

  private void repair(Delivery delivery) {
    String id = WebhookDeliveryWorkflow.idOf(delivery.id().toString(), delivery.round());
    Optional<WorkflowExecutionStatus> status = WorkflowLook.at(client, id);
    if (status.isEmpty()) {
      log.info("delivery {} has no workflow: starting it", delivery.id());
      deliveries.startAgain(delivery.id(), delivery.round());
    } else if (status.get() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
      deliveries.touch(delivery.id());
    } else {
      log.warn("delivery {} is open but its workflow is {}", delivery.id(), status.get());
      deliveries.giveUp(delivery.id(), delivery.round(), DeliveryProblem.WORKFLOW_LOST);
    }
  }
}
