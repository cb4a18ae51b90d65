package io.jamak.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {
  private static final Path FILE = Path.of("../docker-compose.temporal.yml");

  @Test
  void it_has_every_part_and_pins_every_image() throws IOException {
    Map<String, Map<String, Object>> services = services();

    assertThat(services)
        .containsKeys(
            "postgresql", "temporal", "temporal-ui", "s3", "jamak", "whisper", "libretranslate");
    assertThat(services.values())
        .allSatisfy(
            service ->
                assertThat(String.valueOf(service.get("image")))
                    .contains(":")
                    .doesNotEndWith(":latest"));
    assertThat(service("whisper").get("profiles")).isEqualTo(List.of("whisper"));
    assertThat(service("libretranslate").get("profiles")).isEqualTo(List.of("libretranslate"));
  }

  @Test
  void it_sets_only_what_exists_and_leaves_no_part_embedded() throws IOException {
    Map<String, Object> environment = environment(service("jamak"));

    assertThat(Stream.of(Setting.values()).map(Setting::name))
        .containsAll(new TreeSet<>(environment.keySet()));
    assertThat(environment)
        .containsKeys("JAMAK_DATABASE_URL", "JAMAK_S3_ENDPOINT", "JAMAK_TEMPORAL_ADDRESS");
  }

  @Test
  void its_settings_are_accepted() throws IOException {
    Map<String, String> values = new java.util.HashMap<>();
    environment(service("jamak"))
        .forEach((name, value) -> values.put(name, fallback(String.valueOf(value))));

    Settings settings = SettingsReader.read(values, List.of());

    assertThat(settings.database()).isPresent();
    assertThat(settings.s3()).isPresent();
    assertThat(settings.temporal()).isPresent();
  }

  /** What compose puts in when the variable is not set. */
  private static String fallback(String value) {
    return value.startsWith("${")
        ? value.substring(value.indexOf(":-") + 2, value.length() - 1)
        : value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(Map<String, Object> service) {
    return (Map<String, Object>) Objects.requireNonNull(service.get("environment"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Object> file = new Yaml().load(Files.readString(FILE));
    return (Map<String, Map<String, Object>>) Objects.requireNonNull(file.get("services"));
  }

  private static Map<String, Object> service(String name) throws IOException {
    return Objects.requireNonNull(services().get(name));
  }
}
