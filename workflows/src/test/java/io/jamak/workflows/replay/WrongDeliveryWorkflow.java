package io.jamak.workflows.replay;

import io.jamak.workflows.step.StepOptions;
import io.jamak.workflows.webhook.DeliveryRequest;
import io.jamak.workflows.webhook.WebhookActivities;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflow;
import io.temporal.workflow.Workflow;

/** Broken on purpose: gives up without sending. */
public final class WrongDeliveryWorkflow implements WebhookDeliveryWorkflow {
  @Override
  public void deliver(DeliveryRequest request) {
    Workflow.newActivityStub(WebhookActivities.class, StepOptions.WEBHOOK_GIVE_UP.options(""))
        .giveUp(request.deliveryId(), request.round());
  }
}
