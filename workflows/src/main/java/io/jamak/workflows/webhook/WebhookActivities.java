package io.jamak.workflows.webhook;

import io.temporal.activity.ActivityInterface;

/** Speaks to receivers. Task queue webhook. */
@ActivityInterface(namePrefix = "Webhook")
public interface WebhookActivities {
  /**
   * Makes one attempt and writes it into the log. Returns when nothing is left to do: the receiver
   * took the message, is gone for good, or nobody wants it sent any more. Fails when another
   * attempt is due.
   */
  void send(String deliveryId, int round);

  /** Notes in the row that no further attempt is made; safe to repeat. */
  void giveUp(String deliveryId, int round);
}
