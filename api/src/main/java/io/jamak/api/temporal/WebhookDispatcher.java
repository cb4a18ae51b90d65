package io.jamak.api.temporal;

import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of deliveries, a dozen at a time. Their rows are written where jobs end,
 * often in another process, so it mostly finds them by itself, within a second; those of a process
 * that died it finds too.
 */
@Component
public class WebhookDispatcher extends PollingLoop<Delivery> {
  private static final int AT_ONCE = 12;

  private final DeliveryRepository deliveries;
  private final WebhookMessages messages;
  private final WorkflowStarter starter;
  private final WebhookSettings settings;

  public WebhookDispatcher(
      DeliveryRepository deliveries,
      WebhookMessages messages,
      WorkflowStarter starter,
      WebhookSettings settings) {
    super("webhook-dispatcher", AT_ONCE);
    this.deliveries = deliveries;
    this.messages = messages;
    this.starter = starter;
    this.settings = settings;
  }

  @Override
  List<Delivery> waiting(int most) {
    return deliveries.listUndispatched(most);
  }

  /** Workers know rows, not what the API makes of them: the message is ready before they look. */
  @Override
  void act(Delivery delivery) {
    if (delivery.body() == null) {
      deliveries.keepBody(delivery.id(), messages.of(delivery));
    }
    starter.startDelivery(delivery, settings.firstPause());
    deliveries.markDispatched(delivery.id(), delivery.round());
  }

  @Override
  String missed(Delivery delivery) {
    return "delivery " + delivery.id() + " was not started";
  }
}
