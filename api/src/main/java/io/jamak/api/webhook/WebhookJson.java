package io.jamak.api.webhook;

import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook: an address that is told when jobs of the workspace end.
 *
 * @param id UUID
 * @param url where messages are posted to
 * @param events what it is told of: {@code job.succeeded}, {@code job.failed}, {@code job.canceled}
 * @param description what people call it; "" for nothing
 * @param enabled whether it is told; a ping is sent also when it is not
 * @param goneAt when its receiver answered 410, which switched it off; null unless it did
 * @param secretChangedAt since when messages are signed with the secret in use; for a day after it
 *     was renewed they carry a signature of the former one too
 * @param createdAt when it was made
 * @param updatedAt when anything of it changed last
 */
record WebhookJson(
    String id,
    String url,
    List<String> events,
    String description,
    boolean enabled,
    @Nullable Instant goneAt,
    Instant secretChangedAt,
    Instant createdAt,
    Instant updatedAt) {
  static WebhookJson of(Webhook webhook) {
    return new WebhookJson(
        webhook.id().toString(),
        webhook.url(),
        webhook.events().stream().map(WebhookEvent::code).toList(),
        webhook.description(),
        webhook.enabled(),
        webhook.goneAt(),
        webhook.secretChangedAt(),
        webhook.createdAt(),
        webhook.updatedAt());
  }

  /**
   * A webhook with its secret, which no other answer shows.
   *
   * @param webhook the webhook
   * @param secret with what its messages are signed: {@code whsec_} and 32 bytes in Base64; keep it
   */
  record WithSecret(WebhookJson webhook, String secret) {}

  /**
   * All webhooks of the workspace.
   *
   * @param items the webhooks, the oldest first; empty where there are none
   * @param limit how many a workspace may have
   */
  record All(List<WebhookJson> items, int limit) {}
}
