package io.jamak.store.webhook;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told when jobs of a workspace end.
 *
 * @param description what people call it, "" for nothing
 * @param events what it is told of, at least one
 * @param goneAt when it said that it is gone for good, which switched it off
 * @param secretNumber which of its secrets is in use, from 1
 * @param secretChangedAt since when
 */
public record Webhook(
    WebhookId id,
    WorkspaceId workspaceId,
    String url,
    String description,
    List<WebhookEvent> events,
    boolean enabled,
    @Nullable Instant goneAt,
    int secretNumber,
    Instant secretChangedAt,
    Instant createdAt,
    Instant updatedAt) {
  public Webhook {
    events = List.copyOf(events);
  }
}
