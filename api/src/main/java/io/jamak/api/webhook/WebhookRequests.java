package io.jamak.api.webhook;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.webhook.WebhookEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of calls about webhooks. */
final class WebhookRequests {
  private WebhookRequests() {}

  /**
   * A webhook to make.
   *
   * @param url address of https, at most 2000 characters, without a user and a fragment; required
   * @param events what it is told of, at least one of {@code job.succeeded}, {@code job.failed} and
   *     {@code job.canceled}; required
   * @param description what people call it, at most 200 characters; nothing where it is absent
   */
  record CreateWebhook(
      @Nullable String url, @Nullable List<@Nullable String> events, @Nullable String description) {
    String address() {
      return Texts.present("url", url, "an address of https");
    }

    List<WebhookEvent> wanted() {
      return WebhookRequests.events(Texts.present("events", events, WebhookFields.choices()));
    }

    String words() {
      return description == null ? "" : description;
    }
  }

  /**
   * What to change of a webhook; fields that are absent stay as they are.
   *
   * @param url another address, as when it is made
   * @param events other events, as when it is made
   * @param description another description, "" for none
   * @param enabled whether it is told
   */
  record ChangeWebhook(
      @Nullable String url,
      @Nullable List<@Nullable String> events,
      @Nullable String description,
      @Nullable Boolean enabled) {
    WebhookEdit edit() {
      return new WebhookEdit(
          url, description, events == null ? null : WebhookRequests.events(events), enabled);
    }
  }

  private static List<WebhookEvent> events(List<@Nullable String> codes) {
    return codes.stream().map(WebhookRequests::event).toList();
  }

  private static WebhookEvent event(@Nullable String code) {
    return WebhookEvent.find(code == null ? "" : code)
        .orElseThrow(() -> Params.bad("events", code, "some of " + WebhookFields.choices()));
  }
}
