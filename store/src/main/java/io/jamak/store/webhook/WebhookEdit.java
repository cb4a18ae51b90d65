package io.jamak.store.webhook;

import io.jamak.domain.webhook.WebhookEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of a webhook; null keeps what is there. */
public record WebhookEdit(
    @Nullable String url,
    @Nullable String description,
    @Nullable List<WebhookEvent> events,
    @Nullable Boolean enabled) {}
