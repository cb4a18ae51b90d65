package io.jamak.ui.webhook;

import io.jamak.api.paging.Page;
import io.jamak.api.webhook.DeliveryLog;
import io.jamak.api.webhook.WebhookService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.Webhook;
import io.jamak.store.webhook.WebhookEdit;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of webhooks on behalf of one person, who is remembered, because pushed updates run
 * outside their requests.
 */
record WebhookUseCases(Caller caller, ZoneId zone, WebhookService webhooks, DeliveryLog log) {
  /**
   * What a person enters.
   *
   * @param events at least one
   * @param description "" for none
   */
  record Entry(String url, List<WebhookEvent> events, String description) {}

  List<Webhook> list() {
    return webhooks.list(caller);
  }

  Map<WebhookId, Delivery> newest() {
    return log.newest(caller);
  }

  Page<Delivery> deliveries(WebhookId id, @Nullable String cursor, int limit) {
    return log.page(caller, id, cursor, limit);
  }

  /** Makes one and returns its secret. */
  String create(Entry entry) {
    return webhooks.secretOf(
        webhooks.create(caller, entry.url(), entry.events(), entry.description()));
  }

  void change(WebhookId id, Entry entry) {
    webhooks.change(
        caller, id, new WebhookEdit(entry.url(), entry.description(), entry.events(), null));
  }

  void enable(WebhookId id, boolean enabled) {
    webhooks.change(caller, id, new WebhookEdit(null, null, null, enabled));
  }

  /** Returns the new secret. */
  String renewSecret(WebhookId id) {
    return webhooks.secretOf(webhooks.renewSecret(caller, id));
  }

  void delete(WebhookId id) {
    webhooks.delete(caller, id);
  }

  void ping(WebhookId id) {
    webhooks.ping(caller, id);
  }

  void resend(WebhookId id, DeliveryId delivery) {
    webhooks.resend(caller, id, delivery);
  }
}
