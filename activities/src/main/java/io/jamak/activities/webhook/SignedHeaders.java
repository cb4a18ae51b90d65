package io.jamak.activities.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jamak.domain.webhook.DeliveryId;
import io.jamak.store.webhook.WebhookSecrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers of Standard Webhooks, by which a receiver sees that a message is from us, is fresh,
 * and has or has not been there before.
 */
final class SignedHeaders {
  private SignedHeaders() {}

  /**
   * What stands beside a message.
   *
   * @param keys one signature for each
   */
  static Map<String, String> of(DeliveryId id, Instant now, String json, List<byte[]> keys) {
    String time = Long.toString(now.getEpochSecond());
    byte[] signed = (id + "." + time + "." + json).getBytes(UTF_8);
    String signatures =
        keys.stream()
            .map(
                key -> "v1," + Base64.getEncoder().encodeToString(WebhookSecrets.sign(key, signed)))
            .collect(Collectors.joining(" "));
    return Map.of(
        "webhook-id", id.toString(), "webhook-timestamp", time, "webhook-signature", signatures);
  }
}
