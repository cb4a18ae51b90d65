package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.ui.words.JamakWords;
import io.jamak.ui.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
    for (Language language : Language.values()) {
      for (JsonNode row : rows("durations")) {
        assertThat(Durations.ofMillis(row.get("ms").asLong(), language))
            .isEqualTo(row.get(language.tag()).asString());
      }
      for (JsonNode row : rows("languages")) {
        assertThat(texts(language).name(row.get("code").asString()))
            .isEqualTo(row.get(language.tag()).asString());
      }
    }
  }

  @Test
  void summaries_of_options() {
    for (Language language : Language.values()) {
      for (JsonNode row : rows("options")) {
        JsonNode detected = row.get("detected");
        assertThat(
                texts(language)
                    .summary(
                        options(row.get("options")),
                        detected.isNull() ? null : detected.asString()))
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
        assertThat(Dates.time(at, zone, language)).isEqualTo(expected.get("time").asString());
        assertThat(Dates.day(at, zone, language)).isEqualTo(expected.get("day").asString());
      }
    }
  }

  /** As a page of this language has them, with the words that we ship. */
  private static OptionsText texts(Language language) {
    JamakWords words = new JamakWords();
    return new OptionsText(
        language, (key, values) -> words.getTranslation(key, language.locale(), values));
  }

  private static JobOptions options(JsonNode asked) {
    return new JobOptions(
        asked.get("sourceLang").asString(),
        asked.get("translate").asBoolean(),
        strings(asked.get("targetLang")),
        strings(asked.get("outputFormats")).stream()
            .map(code -> OutputFormat.valueOf(code.toUpperCase(Locale.ROOT)))
            .toList(),
        asked.get("diarization").asBoolean(),
        asked.get("profile").asString());
  }

  private static List<String> strings(JsonNode all) {
    return all.valueStream().map(JsonNode::asString).toList();
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
