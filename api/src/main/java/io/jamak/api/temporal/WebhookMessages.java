package io.jamak.api.temporal;

import io.jamak.store.webhook.Delivery;

/** Writes what a receiver is told, once for each delivery. */
public interface WebhookMessages {
  /** The JSON of the message, which is kept and sent in every attempt as it is. */
  String of(Delivery delivery);
}
