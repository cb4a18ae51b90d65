package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.JamakWords;
import io.jamak.ui.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table that {@code formats.test.mjs} holds the browser to as well. */
class GoldenFormatsTest {
  private static final JsonNode GOLDEN = read();

  @Test
  void sizes_and_positions() {
    for (JsonNode row : rows("sizes")) {
      assertThat(Bytes.of(row.get("bytes").asLong())).isEqualTo(row.get("text").asString());
    }
    for (JsonNode row : rows("clocks")) {
      assertThat(Durations.clock(row.get("ms").asLong())).isEqualTo(row.get("text").asString());
    }
  }

  /** A plan without a limit; a browser has no number as large. */
  @Test
  void the_largest_size_that_there_is() {
    assertThat(Bytes.of(Long.MAX_VALUE)).isEqualTo("9223372 TB");
  }

  @Test
  void durations_and_languages() {
    JamakWords words = new JamakWords();
    for (Language language : Language.values()) {
      for (JsonNode row : rows("durations")) {
        assertThat(Durations.ofMillis(row.get("ms").asLong(), language))
            .isEqualTo(row.get(language.tag()).asString());
      }
      for (JsonNode row : rows("languages")) {
        assertThat(
                LanguageNames.in(
                    language,
                    key -> words.getTranslation(key, language.locale()),
                    row.get("code").asString()))
            .isEqualTo(row.get(language.tag()).asString());
      }
    }
  }

  @Test
  void moments() {
    for (JsonNode row : rows("moments")) {
      Instant at = Instant.parse(row.get("at").asString());
      ZoneId zone = ZoneId.of(row.get("zone").asString());
      for (Language language : Language.values()) {
        JsonNode expected = row.get(language.tag());
        assertThat(Dates.shortly(at, zone, language)).isEqualTo(expected.get("short").asString());
        assertThat(Dates.fully(at, zone, language)).isEqualTo(expected.get("full").asString());
        assertThat(Dates.day(at, zone, language)).isEqualTo(expected.get("day").asString());
      }
    }
  }

  private static JsonNode rows(String kind) {
    JsonNode rows = GOLDEN.get(kind);
    assertThat(rows).as(kind).isNotEmpty();
    return rows;
  }

  private static JsonNode read() {
    try (InputStream file = GoldenFormatsTest.class.getResourceAsStream("/golden/formats.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new ExceptionInInitializerError(unreadable);
    }
  }
}
