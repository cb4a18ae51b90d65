package io.jamak.domain.webhook;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one webhook. */
public record WebhookId(UUID value) {
  /** A fresh, time-ordered id. */
  public static WebhookId next() {
    return new WebhookId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static WebhookId parse(String text) {
    return new WebhookId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
