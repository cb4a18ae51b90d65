package io.jamak.workflows.webhook;

import io.jamak.workflows.Labels;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.step.StepOptions;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * Temporal itself repeats the attempts, which no screen follows one by one. Only worker wiring
 * names this class; all others use {@link WebhookDeliveryWorkflow}.
 */
public final class WebhookDeliveryWorkflowImpl implements WebhookDeliveryWorkflow {
  @Override
  public void deliver(DeliveryRequest request) {
    new Labels().with(SearchKeys.WORKSPACE, request.workspaceId()).set();
    Duration firstPause = Duration.ofMillis(request.firstPauseMs());
    try {
      activities(StepOptions.WEBHOOK_SEND.optionsPausing(firstPause))
          .send(request.deliveryId(), request.round());
    } catch (ActivityFailure failed) {
      if (failed.getCause() instanceof CanceledFailure) {
        throw failed;
      }
      activities(StepOptions.WEBHOOK_GIVE_UP.options(""))
          .giveUp(request.deliveryId(), request.round());
    }
  }

  private static WebhookActivities activities(ActivityOptions options) {
    return Workflow.newActivityStub(WebhookActivities.class, options);
  }
}
