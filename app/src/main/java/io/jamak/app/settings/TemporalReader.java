package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_ADDRESS;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_API_KEY;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_NAMESPACE;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_TLS_CERT;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_TLS_KEY;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_UI_URL;

import io.jamak.api.temporal.TemporalSettings;
import java.net.URI;
import java.util.Optional;

/** Reads {@code JAMAK_TEMPORAL_*}. */
final class TemporalReader {
  private TemporalReader() {}

  static Optional<TemporalSettings> read(Environment environment) {
    Optional<String> address = environment.text(JAMAK_TEMPORAL_ADDRESS);
    if (address.isEmpty()) {
      environment.requireBeside(
          JAMAK_TEMPORAL_ADDRESS.name(),
          JAMAK_TEMPORAL_NAMESPACE,
          JAMAK_TEMPORAL_UI_URL,
          JAMAK_TEMPORAL_TLS_CERT,
          JAMAK_TEMPORAL_TLS_KEY,
          JAMAK_TEMPORAL_API_KEY);
      return Optional.empty();
    }
    if (!address.get().matches("[^/\\s]+:\\d{1,5}")) {
      throw new SettingsException(
          JAMAK_TEMPORAL_ADDRESS.name(), address.get(), "host:port, without a scheme");
    }
    environment.requireBoth(JAMAK_TEMPORAL_TLS_CERT, JAMAK_TEMPORAL_TLS_KEY);
    return Optional.of(
        new TemporalSettings(
            address.get(),
            environment.text(JAMAK_TEMPORAL_NAMESPACE, "default"),
            environment.file(JAMAK_TEMPORAL_TLS_CERT).orElse(null),
            environment.file(JAMAK_TEMPORAL_TLS_KEY).orElse(null),
            environment.text(JAMAK_TEMPORAL_API_KEY).orElse(null),
            environment.httpAddress(JAMAK_TEMPORAL_UI_URL).map(URI::toString).orElse(null)));
  }
}
