package io.jamak.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.language.LibreTranslateSettings;
import io.jamak.activities.speech.OpenAiSettings;
import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.api.event.StreamSettings;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.worker.WorkerSettings;
import io.jamak.domain.webhook.IpNetwork;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.blob.S3Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @TempDir Path folder;

  @Test
  void defaults_start_every_part_embedded_on_loopback() {
    Settings settings = SettingsReader.read(Map.of("PATH", "/bin"), List.of());

    assertThat(settings)
        .isEqualTo(
            new Settings(
                Path.of(System.getProperty("user.home"), ".jamak"),
                new WebSettings("127.0.0.1", 8080),
                NetworkSettings.NONE,
                StreamSettings.DEFAULT,
                Set.of(Role.WEB, Role.WORKER),
                new WorkerSettings(Set.of("flow", "media", "speech", "language"), CORES, CORES, 8),
                new OwnerSettings("owner@jamak.local", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SettingsReader.TEMPORAL_RELEASES,
                new EngineSettings(
                    "", "", null, null, WhisperSettings.standard(CacheFolder.ofUser())),
                WebhookSettings.DEFAULT));
  }

  @Test
  void every_variable_reaches_its_place() throws IOException {
    Path cert = Files.writeString(folder.resolve("cert.pem"), "c");
    Path key = Files.writeString(folder.resolve("key.pem"), "k");
    Map<String, String> all = new HashMap<>(full(cert, key));

    Settings settings = SettingsReader.read(all, List.of());

    assertThat(all.keySet())
        .containsAll(List.of(Setting.values()).stream().map(Setting::name).toList());
    assertThat(settings)
        .isEqualTo(
            new Settings(
                folder,
                new WebSettings("0.0.0.0", 9090),
                new NetworkSettings(
                    List.of("10.0.0.5/32", "fd00::/8"), URI.create("https://jamak.example.com")),
                new StreamSettings(40),
                Set.of(Role.WORKER),
                new WorkerSettings(Set.of("speech"), 3, 5, 7),
                new OwnerSettings("a@b.c", Optional.of("long enough")),
                Optional.of(
                    new DatabaseSettings(
                        "jdbc:postgresql://db:5432/j",
                        "u",
                        "p",
                        new DatabaseSettings.Login("m", "mp"))),
                Optional.of(
                    new S3Settings(
                        URI.create("http://s3:9000"),
                        URI.create("https://files.example.com"),
                        "eu-north-1",
                        "subtitles",
                        "id",
                        "secret",
                        false)),
                Optional.of(URI.create("https://files.example.com")),
                Optional.of(
                    new TemporalSettings(
                        "temporal:7233", "jamak", cert, key, "cloud", "http://ui:8080")),
                URI.create("http://mirror"),
                new EngineSettings(
                    "openai-http",
                    "apertium",
                    new OpenAiSettings(
                        URI.create("http://whisper:8000/v1"),
                        "sk",
                        "large-v3",
                        EngineReader.ANSWER_LIMIT),
                    new LibreTranslateSettings(
                        URI.create("http://libre:5000"), "lt", EngineReader.ANSWER_LIMIT),
                    new WhisperSettings("small", "cuda", CacheFolder.ofUser())),
                new WebhookSettings(
                    new ReceiverRules(
                        List.of(IpNetwork.parse("10.20.0.0/16"), IpNetwork.parse("fd00::7/128"))),
                    Duration.ofMillis(50))));
  }

  private Map<String, String> full(Path cert, Path key) {
    return Map.ofEntries(
        Map.entry("JAMAK_HOME", folder.toString()),
        Map.entry("JAMAK_PORT", "9090"),
        Map.entry("JAMAK_BIND", "0.0.0.0"),
        Map.entry("JAMAK_PUBLIC_URL", "https://jamak.example.com"),
        Map.entry("JAMAK_TRUSTED_PROXIES", "10.0.0.5, fd00::/8"),
        Map.entry("JAMAK_STREAMS_MAX", "40"),
        Map.entry("JAMAK_ROLES", "worker"),
        Map.entry("JAMAK_QUEUES", "speech"),
        Map.entry("JAMAK_MEDIA_SLOTS", "3"),
        Map.entry("JAMAK_SPEECH_SLOTS", "5"),
        Map.entry("JAMAK_LANGUAGE_SLOTS", "7"),
        Map.entry("JAMAK_WEBHOOKS_ALLOWED_ADDRESSES", "10.20.0.0/16, fd00::7"),
        Map.entry("JAMAK_WEBHOOKS_FIRST_PAUSE_MS", "50"),
        Map.entry("JAMAK_OWNER_EMAIL", "a@b.c"),
        Map.entry("JAMAK_OWNER_PASSWORD", "long enough"),
        Map.entry("JAMAK_DATABASE_URL", "jdbc:postgresql://db:5432/j"),
        Map.entry("JAMAK_DATABASE_USER", "u"),
        Map.entry("JAMAK_DATABASE_PASSWORD", "p"),
        Map.entry("JAMAK_DATABASE_MIGRATION_USER", "m"),
        Map.entry("JAMAK_DATABASE_MIGRATION_PASSWORD", "mp"),
        Map.entry("JAMAK_S3_ENDPOINT", "http://s3:9000"),
        Map.entry("JAMAK_S3_PUBLIC_ENDPOINT", "https://files.example.com"),
        Map.entry("JAMAK_S3_REGION", "eu-north-1"),
        Map.entry("JAMAK_S3_BUCKET", "subtitles"),
        Map.entry("JAMAK_S3_ACCESS_KEY", "id"),
        Map.entry("JAMAK_S3_SECRET_KEY", "secret"),
        Map.entry("JAMAK_S3_PATH_STYLE", "false"),
        Map.entry("JAMAK_TEMPORAL_ADDRESS", "temporal:7233"),
        Map.entry("JAMAK_TEMPORAL_NAMESPACE", "jamak"),
        Map.entry("JAMAK_TEMPORAL_UI_URL", "http://ui:8080"),
        Map.entry("JAMAK_TEMPORAL_TLS_CERT", cert.toString()),
        Map.entry("JAMAK_TEMPORAL_TLS_KEY", key.toString()),
        Map.entry("JAMAK_TEMPORAL_API_KEY", "cloud"),
        Map.entry("JAMAK_TEMPORAL_DOWNLOADS", "http://mirror"),
        Map.entry("JAMAK_TRANSCRIBER", "openai-http"),
        Map.entry("JAMAK_TRANSLATOR", "apertium"),
        Map.entry("JAMAK_WHISPER_MODEL", "small"),
        Map.entry("JAMAK_WHISPER_DEVICE", "cuda"),
        Map.entry("JAMAK_OPENAI_BASE_URL", "http://whisper:8000/v1"),
        Map.entry("JAMAK_OPENAI_API_KEY", "sk"),
        Map.entry("JAMAK_OPENAI_MODEL", "large-v3"),
        Map.entry("JAMAK_LIBRETRANSLATE_URL", "http://libre:5000"),
        Map.entry("JAMAK_LIBRETRANSLATE_API_KEY", "lt"),
        Map.entry("JAMAK_JAVA_OPTS", "-Xmx1g"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JAMAK_PROT=1 | JAMAK_PROT: 1 (expected: a name of docs/settings.md, perhaps JAMAK_PORT)",
        "JAMAK_PORT=x | JAMAK_PORT: x (expected: a whole number from 0 to 65535)",
        "JAMAK_PORT=65536 | JAMAK_PORT: 65536 (expected: a whole number from 0 to 65535)",
        "JAMAK_ROLES=web,cook | JAMAK_ROLES: web,cook (expected: some of web,worker, separated by"
            + " commas)",
        "JAMAK_QUEUES=gpu | JAMAK_QUEUES: gpu (expected: some of flow,media,speech,language,"
            + " separated by commas)",
        "JAMAK_SPEECH_SLOTS=0 | JAMAK_SPEECH_SLOTS: 0 (expected: a whole number from 1 to 1000)",
        "JAMAK_OWNER_EMAIL=me | JAMAK_OWNER_EMAIL: me (expected: an e-mail address)",
        "JAMAK_OWNER_PASSWORD=short | JAMAK_OWNER_PASSWORD: (hidden) (expected: 8 characters or"
            + " more)",
        "JAMAK_DATABASE_URL=mysql://x | JAMAK_DATABASE_URL: mysql://x (expected:"
            + " jdbc:postgresql://host:5432/database)",
        "JAMAK_DATABASE_USER=u | JAMAK_DATABASE_USER: u (expected: JAMAK_DATABASE_URL beside it)",
        "JAMAK_DATABASE_MIGRATION_USER=m | JAMAK_DATABASE_MIGRATION_USER: m (expected:"
            + " JAMAK_DATABASE_URL beside it)",
        "JAMAK_DATABASE_MIGRATION_PASSWORD=m | JAMAK_DATABASE_MIGRATION_PASSWORD: (hidden)"
            + " (expected: JAMAK_DATABASE_URL beside it)",
        "JAMAK_S3_ENDPOINT=s3 | JAMAK_S3_ENDPOINT: s3 (expected: http://host:port or https://host)",
        "JAMAK_S3_REGION=eu | JAMAK_S3_REGION: eu (expected: JAMAK_S3_ENDPOINT or JAMAK_S3_BUCKET"
            + " beside it)",
        "JAMAK_TRANSCRIBER=siri | JAMAK_TRANSCRIBER: siri (expected: one of whisper, pocketsphinx,"
            + " openai-http)",
        "JAMAK_WHISPER_MODEL=tiny | JAMAK_WHISPER_MODEL: tiny (expected: one of base, small,"
            + " medium, large-v3, large-v3-turbo, or the absolute path of a folder)",
        "JAMAK_WHISPER_DEVICE=tpu | JAMAK_WHISPER_DEVICE: tpu (expected: one of auto, cpu, cuda)",
        "JAMAK_TRANSLATOR=libretranslate | JAMAK_TRANSLATOR: libretranslate (expected:"
            + " JAMAK_LIBRETRANSLATE_URL beside it)",
        "JAMAK_TRANSCRIBER=openai-http | JAMAK_TRANSCRIBER: openai-http (expected:"
            + " JAMAK_OPENAI_BASE_URL beside it)",
        "JAMAK_OPENAI_MODEL=m | JAMAK_OPENAI_MODEL: m (expected: JAMAK_OPENAI_BASE_URL beside it)",
        "JAMAK_TEMPORAL_ADDRESS=http://t:1 | JAMAK_TEMPORAL_ADDRESS: http://t:1 (expected:"
            + " host:port, without a scheme)",
        "JAMAK_TEMPORAL_API_KEY=k | JAMAK_TEMPORAL_API_KEY: (hidden) (expected:"
            + " JAMAK_TEMPORAL_ADDRESS beside it)",
      })
  void an_unknown_name_or_an_impossible_value_says_which_and_what_was_expected(
      String variable, String message) {
    Map<String, String> variables = Map.of(variable.split("=", 2)[0], variable.split("=", 2)[1]);

    assertThatThrownBy(() -> SettingsReader.read(variables, List.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage(message);
  }

  @Test
  void one_key_without_the_other_is_refused() {
    Map<String, String> variables = Map.of("JAMAK_S3_BUCKET", "jamak", "JAMAK_S3_ACCESS_KEY", "id");

    assertThatThrownBy(() -> SettingsReader.read(variables, List.of()))
        .hasMessage("JAMAK_S3_ACCESS_KEY: (hidden) (expected: JAMAK_S3_SECRET_KEY beside it)");
  }

  @Test
  void a_worker_alone_needs_every_address() {
    assertThatThrownBy(() -> SettingsReader.read(Map.of(), List.of("--jamak.roles=worker")))
        .hasMessage(
            "JAMAK_ROLES: worker (expected: JAMAK_DATABASE_URL, JAMAK_S3_ENDPOINT or"
                + " JAMAK_S3_BUCKET, and JAMAK_TEMPORAL_ADDRESS beside it; a running Jamak writes"
                + " its own to running.env in its home)");
  }

  @Test
  void program_arguments_win_over_variables() {
    Settings settings =
        SettingsReader.read(
            Map.of("JAMAK_ROLES", "worker"),
            List.of("--jamak.roles=web", "--jamak.queues=media,flow", "--server.tomcat.x=1"));

    assertThat(settings.roles()).containsExactly(Role.WEB);
    assertThat(settings.worker().queues()).containsExactlyInAnyOrder("media", "flow");
    assertThatThrownBy(() -> SettingsReader.read(Map.of(), List.of("--jamak.role=web")))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void a_blank_value_counts_as_not_set() {
    Settings settings =
        SettingsReader.read(Map.of("JAMAK_PORT", " ", "JAMAK_S3_ENDPOINT", ""), List.of());

    assertThat(settings.web().port()).isEqualTo(8080);
    assertThat(settings.s3()).isEmpty();
  }

  @Test
  void aws_itself_is_a_bucket_without_an_endpoint() {
    S3Settings s3 =
        SettingsReader.read(Map.of("JAMAK_S3_BUCKET", "b"), List.of()).s3().orElseThrow();

    assertThat(s3.endpoint()).isNull();
    assertThat(s3.pathStyle()).isFalse();
    assertThat(s3.accessKey()).isEmpty();
  }
}
