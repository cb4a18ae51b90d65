package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.Icon;
import io.jamak.store.webhook.Delivery;

/**
 * Words, icon and hue of how far a delivery is; no two share an icon.
 *
 * @param key of its words
 */
record DeliveryLook(String key, String icon, String accent) {
  static DeliveryLook of(Delivery delivery) {
    return switch (delivery.status()) {
      case PENDING ->
          delivery.problem() == null
              ? new DeliveryLook("webhooks.state.sending", "paperplane-o", "blue")
              : new DeliveryLook("webhooks.state.retrying", "rotate-right", "orange");
      case DELIVERED -> new DeliveryLook("webhooks.state.delivered", "check-circle", "green");
      case FAILED -> new DeliveryLook("webhooks.state.failed", "close-circle-o", "red");
    };
  }

  Badge badge() {
    Badge badge = new Badge(t(key), new Icon("vaadin", icon));
    badge.addClassName("aura-accent-" + accent);
    return badge;
  }
}
