package io.jamak.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
  /** Printed by a failure, so that the table is mended by copying. */
  @Test
  void the_table_of_settings_says_what_the_code_does() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("../docs/settings.md")).stream()
            .filter(line -> line.startsWith("| `JAMAK_"))
            .toList();

    assertThat(documented).isEqualTo(Stream.of(Setting.values()).map(this::row).toList());
  }

  private String row(Setting setting) {
    return "| `%s` | %s | %s |".formatted(setting.name(), setting.fallback(), setting.meaning());
  }
}
