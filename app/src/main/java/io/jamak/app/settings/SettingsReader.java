package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_BIND;
import static io.jamak.app.settings.Setting.JAMAK_HOME;
import static io.jamak.app.settings.Setting.JAMAK_OWNER_EMAIL;
import static io.jamak.app.settings.Setting.JAMAK_OWNER_PASSWORD;
import static io.jamak.app.settings.Setting.JAMAK_PORT;
import static io.jamak.app.settings.Setting.JAMAK_QUEUES;
import static io.jamak.app.settings.Setting.JAMAK_ROLES;
import static io.jamak.app.settings.Setting.JAMAK_S3_PUBLIC_ENDPOINT;
import static io.jamak.app.settings.Setting.JAMAK_STREAMS_MAX;
import static io.jamak.app.settings.Setting.JAMAK_TEMPORAL_DOWNLOADS;

import io.jamak.api.event.StreamSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the settings; nothing starts when one is unknown or impossible. */
public final class SettingsReader {
  /** Where Temporal's own releases are. */
  public static final URI TEMPORAL_RELEASES =
      URI.create("https://github.com/temporalio/cli/releases/download");

  private static final String ARGUMENT = "--jamak.";
  private static final int MIN_PASSWORD = 8;

  /** Below server.tomcat.max-connections, so that requests find room beside streams. */
  private static final int MOST_STREAMS = 15_000;

  private SettingsReader() {}

  /**
   * Reads environment variables and program arguments; {@code --jamak.roles} and {@code
   * --jamak.queues} win over their variables.
   *
   * @throws SettingsException that says which setting is wrong and what was expected
   */
  public static Settings read(Map<String, String> variables, List<String> arguments) {
    Map<String, String> all = new HashMap<>(variables);
    arguments.stream()
        .filter(argument -> argument.startsWith(ARGUMENT))
        .forEach(argument -> override(all, argument.substring(ARGUMENT.length())));
    Environment environment = new Environment(all);
    Settings settings = settings(environment);
    requireParts(settings);
    return settings;
  }

  private static Settings settings(Environment environment) {
    return new Settings(
        home(environment),
        web(environment),
        NetworkReader.read(environment),
        streams(environment),
        roles(environment),
        WorkerReader.read(environment),
        owner(environment),
        DatabaseReader.read(environment),
        S3Reader.read(environment),
        environment.httpAddress(JAMAK_S3_PUBLIC_ENDPOINT),
        TemporalReader.read(environment),
        environment.httpAddress(JAMAK_TEMPORAL_DOWNLOADS).orElse(TEMPORAL_RELEASES),
        EngineReader.read(environment),
        WebhookReader.read(environment));
  }

  /** Embedded parts belong to a web process: a worker alone would work for nobody. */
  private static void requireParts(Settings settings) {
    boolean complete =
        settings.database().isPresent()
            && settings.s3().isPresent()
            && settings.temporal().isPresent();
    if (!settings.has(Role.WEB) && !complete) {
      throw new SettingsException(
          JAMAK_ROLES.name(),
          Role.WORKER.label(),
          "JAMAK_DATABASE_URL, JAMAK_S3_ENDPOINT or JAMAK_S3_BUCKET, and JAMAK_TEMPORAL_ADDRESS"
              + " beside it; a running Jamak writes its own to running.env in its home");
    }
  }

  private static void override(Map<String, String> all, String argument) {
    String name = argument.split("=", 2)[0];
    Setting setting =
        switch (name) {
          case "roles" -> JAMAK_ROLES;
          case "queues" -> JAMAK_QUEUES;
          default ->
              throw new SettingsException(
                  ARGUMENT + name, argument, "--jamak.roles= or --jamak.queues=");
        };
    all.put(setting.name(), argument.contains("=") ? argument.split("=", 2)[1] : "");
  }

  private static Path home(Environment environment) {
    String text = environment.text(JAMAK_HOME, "~/.jamak");
    String user = System.getProperty("user.home");
    return Path.of(text.equals("~") || text.startsWith("~/") ? user + text.substring(1) : text)
        .toAbsolutePath()
        .normalize();
  }

  private static WebSettings web(Environment environment) {
    return new WebSettings(
        environment.text(JAMAK_BIND, "127.0.0.1"), environment.number(JAMAK_PORT, 8080, 0, 65_535));
  }

  private static StreamSettings streams(Environment environment) {
    return new StreamSettings(
        environment.number(JAMAK_STREAMS_MAX, StreamSettings.DEFAULT.most(), 1, MOST_STREAMS));
  }

  private static Set<Role> roles(Environment environment) {
    return environment.some(JAMAK_ROLES, Role.names()).stream()
        .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OwnerSettings owner(Environment environment) {
    String email = environment.text(JAMAK_OWNER_EMAIL, "owner@jamak.local");
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw new SettingsException(JAMAK_OWNER_EMAIL.name(), email, "an e-mail address");
    }
    Optional<String> password = environment.text(JAMAK_OWNER_PASSWORD);
    if (password.filter(text -> text.length() < MIN_PASSWORD).isPresent()) {
      throw new SettingsException(
          JAMAK_OWNER_PASSWORD.name(), "(hidden)", MIN_PASSWORD + " characters or more");
    }
    return new OwnerSettings(email, password);
  }
}
