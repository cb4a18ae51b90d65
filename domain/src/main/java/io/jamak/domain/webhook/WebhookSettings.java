package io.jamak.domain.webhook;

import java.time.Duration;

/**
 * What the operator says of webhooks.
 *
 * @param receivers to whom we connect
 * @param firstPause between the first attempt of a delivery and the second; each later pause is
 *     twice as long
 */
public record WebhookSettings(ReceiverRules receivers, Duration firstPause) {
  /** What holds when nothing is set. */
  public static final WebhookSettings DEFAULT =
      new WebhookSettings(ReceiverRules.PUBLIC_ONLY, Duration.ofSeconds(10));
}
