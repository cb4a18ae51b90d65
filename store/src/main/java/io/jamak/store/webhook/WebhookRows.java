package io.jamak.store.webhook;

import static io.jamak.store.generated.Tables.WEBHOOKS;
import static io.jamak.store.generated.Tables.WEBHOOK_DELIVERIES;

import io.jamak.domain.webhook.WebhookEvent;
import java.util.Collection;
import java.util.stream.Stream;
import org.jooq.Record;

/** Makes objects of rows, and columns of objects. */
final class WebhookRows {
  private WebhookRows() {}

  static Webhook webhook(Record row) {
    return new Webhook(
        row.get(WEBHOOKS.ID),
        row.get(WEBHOOKS.WORKSPACE_ID),
        row.get(WEBHOOKS.URL),
        row.get(WEBHOOKS.DESCRIPTION),
        Stream.of(row.get(WEBHOOKS.EVENTS)).map(WebhookEvent::valueOf).toList(),
        row.get(WEBHOOKS.ENABLED),
        row.get(WEBHOOKS.GONE_AT),
        row.get(WEBHOOKS.SECRET_NUMBER),
        row.get(WEBHOOKS.SECRET_CHANGED_AT),
        row.get(WEBHOOKS.CREATED_AT),
        row.get(WEBHOOKS.UPDATED_AT));
  }

  static String[] names(Collection<WebhookEvent> events) {
    return events.stream().distinct().sorted().map(WebhookEvent::name).toArray(String[]::new);
  }

  static Delivery delivery(Record row) {
    return new Delivery(
        row.get(WEBHOOK_DELIVERIES.ID),
        row.get(WEBHOOK_DELIVERIES.WEBHOOK_ID),
        row.get(WEBHOOK_DELIVERIES.WORKSPACE_ID),
        row.get(WEBHOOK_DELIVERIES.EVENT),
        row.get(WEBHOOK_DELIVERIES.JOB_ID),
        row.get(WEBHOOK_DELIVERIES.STATUS),
        row.get(WEBHOOK_DELIVERIES.ROUND),
        row.get(WEBHOOK_DELIVERIES.BODY),
        row.get(WEBHOOK_DELIVERIES.ATTEMPTS),
        row.get(WEBHOOK_DELIVERIES.HTTP_STATUS),
        row.get(WEBHOOK_DELIVERIES.RESPONSE_MS),
        row.get(WEBHOOK_DELIVERIES.PROBLEM),
        row.get(WEBHOOK_DELIVERIES.CREATED_AT),
        row.get(WEBHOOK_DELIVERIES.UPDATED_AT));
  }
}
