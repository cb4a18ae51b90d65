package io.jamak.api.webhook;

import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.domain.account.Caller;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a webhook was told. */
@Component
public class DeliveryLog {
  private final WebhookService webhooks;
  private final DeliveryRepository deliveries;
  private final Cursors cursors;

  DeliveryLog(WebhookService webhooks, DeliveryRepository deliveries, Cursors cursors) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.cursors = cursors;
  }

  /**
   * A page, the newest first; for the same callers as the webhook itself.
   *
   * @param cursor {@code nextCursor} of the page before; null for the first page
   * @param limit 1 to {@link io.jamak.api.paging.Params#MAX_LIMIT}
   */
  public Page<Delivery> page(Caller caller, WebhookId id, @Nullable String cursor, int limit) {
    webhooks.get(caller, id);
    ListBinding binding = ListBinding.of(caller.workspaceId(), "deliveries", id);
    return cursors.page(
        binding, deliveries.list(caller.workspaceId(), id, cursors.decode(binding, cursor), limit));
  }

  /** The newest message to each webhook of the workspace that was ever told anything. */
  public Map<WebhookId, Delivery> newest(Caller caller) {
    WebhookService.requireOwner(caller);
    return deliveries.listNewest(caller.workspaceId()).stream()
        .collect(Collectors.toMap(Delivery::webhookId, Function.identity()));
  }
}
