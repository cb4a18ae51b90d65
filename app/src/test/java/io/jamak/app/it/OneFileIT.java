package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import io.jamak.ui.format.Bytes;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.Durations;
import io.jamak.ui.words.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every screen and both tables tell the same of one and the same file, in the same words. */
class OneFileIT {
  private static final ScriptedEngines ENGINES = new ScriptedEngines();
  private static Place place;
  private static OneFile file;

  @BeforeAll
  static void a_file_that_was_run() {
    place = Place.start(ENGINES.settings());
    file = OneFile.in(place);
  }

  @AfterAll
  static void close() {
    place.close();
    ENGINES.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KO | 한국어 (자동 감지) → 영어, 스페인어 · SRT, VTT, JSON  | 자동 감지 → 영어, 스페인어 · SRT, VTT, JSON
          EN | Korean (detected) → English, Spanish · SRT, VTT, JSON | Detect language → English, Spanish · SRT, VTT, JSON
          """)
  void screens_and_tables_tell_the_same(Language language, String options, String draft) {
    FactsByPlace told = new FactsByPlace();
    try (Browser browser = new Browser(language.tag(), ColorScheme.LIGHT)) {
      browser.page().setViewportSize(1800, 900);
      browser.signIn(place.url());
      new ScreensOfOneFile(browser, place.url(), file, told).walk();
    }
    rows(told, language);
    tables(told, language);
    assertThat(told.disagreements()).isEmpty();
    assertThat(told.words("name")).containsExactly(OneFile.NAME);
    assertThat(told.words("options")).containsExactly(options);
    assertThat(told.words("draft's options")).containsExactly(draft);
  }

  /** What the API says, as Java writes it. */
  private static void rows(FactsByPlace told, Language language) {
    JsonNode asset = place.api().get("/api/assets/" + file.asset());
    long length = asset.get("durationMs").asLong();
    Instant added = Instant.parse(asset.get("createdAt").asString());
    told.add("size", "API", Bytes.of(asset.get("sizeBytes").asLong()));
    told.add("length", "API", Durations.ofMillis(length, language));
    told.add("length, as a clock", "API", Durations.clock(length));
    told.add("added", "API", Dates.shortly(added, zone(), language));
    told.add("added, to the second", "API", Dates.fully(added, zone(), language));
    JsonNode job = place.api().get("/api/jobs/" + file.job()).get("job");
    Instant born = Instant.parse(job.get("createdAt").asString());
    told.add("birth", "API", Dates.shortly(born, zone(), language));
  }

  private static void tables(FactsByPlace told, Language language) {
    Map<String, String> job = row("/api/jobs/export.csv");
    Map<String, String> bill = row("/api/usage/records.csv");
    told.add("name", "jobs.csv", job.get("filename"));
    told.add("name", "usage.csv", bill.get("filename"));
    told.add("birth, to the second", "jobs.csv", moment(job.get("createdAt"), language));
    told.add("ended, to the second", "jobs.csv", moment(job.get("finishedAt"), language));
    told.add("ended, to the second", "usage.csv", moment(bill.get("date"), language));
    long heard = Long.parseLong(bill.get("processingMs"));
    told.add("heard", "usage.csv", Durations.ofMillis(heard, language));
    for (String column : List.of("status", "costUnits", "assetId")) {
      told.add("code: " + column, "jobs.csv", job.get(column));
      told.add("code: " + column, "usage.csv", bill.get(column));
    }
    assertThat(job)
        .containsEntry("sourceLang", "auto")
        .containsEntry("detectedLang", "ko")
        .containsEntry("targetLang", "en es")
        .containsEntry("outputFormats", "srt vtt json");
  }

  /** The job's row of a table, by the names of its columns. */
  private static Map<String, String> row(String table) {
    ApiClient.Answer answer = place.api().send("GET", table, null);
    List<String> lines = answer.text().replace("\uFEFF", "").lines().toList();
    String[] names = lines.getFirst().split(",");
    String[] values =
        lines.stream()
            .filter(line -> line.contains(file.job()))
            .findFirst()
            .orElseThrow()
            .split(",");
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names[i], values[i]);
    }
    return row;
  }

  private static String moment(@Nullable String iso, Language language) {
    return Dates.fully(OffsetDateTime.parse(String.valueOf(iso)).toInstant(), zone(), language);
  }

  private static ZoneId zone() {
    return ZoneId.of(place.api().get("/api/usage/summary").get("timeZone").asString());
  }
}
