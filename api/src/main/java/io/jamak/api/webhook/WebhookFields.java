package io.jamak.api.webhook;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.webhook.WebhookEvent;
import java.util.List;
import java.util.stream.Collectors;

/** What may stand in a webhook besides its address, whoever asks for it: a program or a screen. */
final class WebhookFields {
  static final int MAX_DESCRIPTION = 200;

  /** Of characters. */
  static final int MAX_URL = 2000;

  private WebhookFields() {}

  /**
   * The description as it is kept, "" for none.
   *
   * @throws JamakException BAD_REQUEST for more than {@link #MAX_DESCRIPTION} characters or several
   *     lines
   */
  static String description(String text) {
    return text.isEmpty() ? "" : Texts.line("description", text, MAX_DESCRIPTION).strip();
  }

  /**
   * The events, each once.
   *
   * @throws JamakException BAD_REQUEST for none at all
   */
  static List<WebhookEvent> events(List<WebhookEvent> wanted) {
    if (wanted.isEmpty()) {
      throw Params.bad("events", "none", "some of " + choices());
    }
    return wanted.stream().distinct().toList();
  }

  /** Codes of the events that can be chosen. */
  static String choices() {
    return WebhookEvent.choices().stream()
        .map(WebhookEvent::code)
        .collect(Collectors.joining(", "));
  }
}
