package io.jamak.workflows.webhook;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Sends one delivery until its receiver takes it or it is given up. Id {@code
 * webhook-<uuid>-<round>}.
 */
@WorkflowInterface
public interface WebhookDeliveryWorkflow {
  /** Runs to its end; a receiver that never answers well fails the delivery, not the workflow. */
  @WorkflowMethod
  void deliver(DeliveryRequest request);

  /**
   * The workflow id of a delivery.
   *
   * @param round from 1; each resend is the next one
   */
  static String idOf(String deliveryId, int round) {
    return "webhook-" + deliveryId + "-" + round;
  }
}
