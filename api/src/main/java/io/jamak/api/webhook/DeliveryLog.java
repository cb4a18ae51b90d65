package io.jamak.api.webhook;

import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.domain.account.Caller;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a webhook was told. */
@Component
class DeliveryLog {
  private final WebhookService webhooks;
  private final DeliveryRepository deliveries;
  private final Cursors cursors;

  DeliveryLog(WebhookService webhooks, DeliveryRepository deliveries, Cursors cursors) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.cursors = cursors;
  }

  /** A page, the newest first; for the same callers as the webhook itself. */
  Page<Delivery> page(Caller caller, WebhookId id, @Nullable String cursor, int limit) {
    webhooks.get(caller, id);
    ListBinding binding = ListBinding.of(caller.workspaceId(), "deliveries", id);
    return cursors.page(
        binding, deliveries.list(caller.workspaceId(), id, cursors.decode(binding, cursor), limit));
  }
}
