package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_DATABASE_MIGRATION_PASSWORD;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_MIGRATION_USER;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_PASSWORD;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_URL;
import static io.jamak.app.settings.Setting.JAMAK_DATABASE_USER;

import io.jamak.app.settings.DatabaseSettings.Login;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code JAMAK_DATABASE_*}. */
final class DatabaseReader {
  private static final String SCHEME = "jdbc:postgresql:";

  private DatabaseReader() {}

  static Optional<DatabaseSettings> read(Environment environment) {
    Optional<String> url = environment.text(JAMAK_DATABASE_URL);
    if (url.isEmpty()) {
      environment.requireBeside(
          JAMAK_DATABASE_URL.name(),
          JAMAK_DATABASE_USER,
          JAMAK_DATABASE_PASSWORD,
          JAMAK_DATABASE_MIGRATION_USER,
          JAMAK_DATABASE_MIGRATION_PASSWORD);
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
            environment.text(JAMAK_DATABASE_PASSWORD, ""),
            migration(environment)));
  }

  private static @Nullable Login migration(Environment environment) {
    Optional<String> user = environment.text(JAMAK_DATABASE_MIGRATION_USER);
    if (user.isEmpty()) {
      environment.requireBeside(
          JAMAK_DATABASE_MIGRATION_USER.name(), JAMAK_DATABASE_MIGRATION_PASSWORD);
      return null;
    }
    if (user.equals(environment.text(JAMAK_DATABASE_USER))) {
      throw new SettingsException(
          JAMAK_DATABASE_MIGRATION_USER.name(),
          user.get(),
          "another role than that of " + JAMAK_DATABASE_USER);
    }
    String password = environment.text(JAMAK_DATABASE_MIGRATION_PASSWORD, "");
    return new Login(user.get(), password);
  }
}
