package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_WEBHOOKS_ALLOWED_ADDRESSES;
import static io.jamak.app.settings.Setting.JAMAK_WEBHOOKS_FIRST_PAUSE_MS;

import io.jamak.domain.webhook.IpNetwork;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookSettings;
import java.time.Duration;
import java.util.stream.Stream;

/** Reads to whom webhooks may go, and how patient they are. */
final class WebhookReader {
  private static final int LONGEST_MS = 60_000;

  private WebhookReader() {}

  static WebhookSettings read(Environment environment) {
    int usual = Math.toIntExact(WebhookSettings.DEFAULT.firstPause().toMillis());
    return new WebhookSettings(
        new ReceiverRules(
            environment.text(JAMAK_WEBHOOKS_ALLOWED_ADDRESSES).stream()
                .flatMap(text -> Stream.of(text.split("\\s*,\\s*")))
                .map(WebhookReader::network)
                .toList()),
        Duration.ofMillis(environment.number(JAMAK_WEBHOOKS_FIRST_PAUSE_MS, usual, 1, LONGEST_MS)));
  }

  private static IpNetwork network(String text) {
    try {
      return IpNetwork.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new SettingsException(
          JAMAK_WEBHOOKS_ALLOWED_ADDRESSES.name(),
          text,
          "addresses or networks (10.20.0.0/16, 192.168.7.5, fd00::/8), commas between");
    }
  }
}
