package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_DATABASE_PASSWORD;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_URL;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_USER;

import java.util.Optional;

/** Reads {@code JAMAK_DATABASE_*}. */
final class DatabaseReader {
  private static final String SCHEME = "jdbc:postgresql:";

  private DatabaseReader() {}

  static Optional<DatabaseSettings> read(Environment environment) {
    Optional<String> url = environment.text(JAMAK_DATABASE_URL);
    if (url.isEmpty()) {
      environment.requireBeside(
          JAMAK_DATABASE_URL.name(), JAMAK_DATABASE_USER, JAMAK_DATABASE_PASSWORD);
      return Optional.empty();
    }
    if (!url.get().startsWith(SCHEME)) {
      throw new SettingsException(
          JAMAK_DATABASE_URL.name(), url.get(), SCHEME + "//host:5432/database");
    }
    return Optional.of(
        new DatabaseSettings(
            url.get(),
            environment.text(JAMAK_DATABASE_USER, ""),
            environment.text(JAMAK_DATABASE_PASSWORD, "")));
  }
}
