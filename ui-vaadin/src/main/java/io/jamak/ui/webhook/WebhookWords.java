package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import io.jamak.domain.EscapedText;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.webhook.Webhook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What webhooks, events and failed attempts are called. */
final class WebhookWords {
  private WebhookWords() {}

  static String of(WebhookEvent event) {
    return t("webhooks.event." + event);
  }

  static String of(List<WebhookEvent> events) {
    return events.stream().map(WebhookWords::of).collect(Collectors.joining(" · "));
  }

  static String of(DeliveryProblem problem) {
    return t("webhooks.problem." + problem);
  }

  /** Its description, or the host of its address where it has none. */
  static String name(Webhook webhook) {
    return EscapedText.of(
        webhook.description().isEmpty() ? host(webhook.url()) : webhook.description());
  }

  private static String host(String url) {
    return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
  }
}
