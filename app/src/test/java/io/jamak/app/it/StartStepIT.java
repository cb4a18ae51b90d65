package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A talk that was recognised once is translated and written again, without being heard again. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class StartStepIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ApiClient API = SharedProduct.api();

  private static JsonNode heard;
  private static JsonNode translated;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void a_talk_that_is_heard_and_then_translated() {
    String asset =
        API.upload(Media.sample("talk.mp4", SharedProduct.files()), "강연.mp4", "video/mp4");
    List<String> formats = List.of("srt", "json");
    heard =
        API.awaitEnd(
            API.run(asset, Map.of("sourceLang", "en", "outputFormats", formats)), PATIENCE);
    translated =
        again(
            heard,
            Map.of(
                "fromStep",
                "TRANSLATE",
                "options",
                Map.of("translate", true, "targetLang", List.of("es"))));
  }

  @Test
  void a_language_is_made_of_the_same_words_and_only_that_is_billed() {
    assertThat(translated.path("job").path("status").asString())
        .as(translated.toString())
        .isEqualTo("succeeded");
    for (String type : List.of("srt", "json", "transcript")) {
      assertThat(API.original(translated, type)).isEqualTo(API.original(heard, type));
    }
    assertThat(API.output(translated, "srt", "es")).contains("-->");
    assertThat(steps(translated))
        .containsExactlyInAnyOrder("TRANSLATE", "WRITE_OUTPUTS", "RECORD_USAGE");
    long length = usage(heard).path("processingMs").asLong();
    assertThat(length).isBetween(39_000L, 44_000L);
    assertThat(usage(translated).path("processingMs").asLong()).isZero();
    assertThat(usage(translated).path("translationMs").asLong()).isEqualTo(length);
  }

  @Test
  void what_is_translated_already_is_not_billed_again() {
    assertThat(texts(translated.path("job").path("startSteps")))
        .containsExactly("COMPOSE", "TRANSLATE", "WRITE_OUTPUTS");
    JsonNode again = again(translated, Map.of("fromStep", "TRANSLATE"));

    assertThat(usage(again).path("costUnits").asDouble()).isZero();
    assertThat(API.output(again, "srt", "es")).isEqualTo(API.output(translated, "srt", "es"));
  }

  @Test
  void other_files_of_the_same_cues_cost_nothing() {
    JsonNode again =
        again(
            translated,
            Map.of(
                "fromStep", "WRITE_OUTPUTS", "options", Map.of("outputFormats", List.of("txt"))));

    assertThat(steps(again)).containsExactlyInAnyOrder("WRITE_OUTPUTS", "RECORD_USAGE");
    assertThat(API.output(again, "txt", "es")).isNotBlank();
    assertThat(usage(again).path("costUnits").asDouble()).isZero();
  }

  @Test
  void other_options_than_those_of_the_words_are_refused() {
    ApiClient.Answer answer =
        API.send(
            "POST",
            "/api/jobs/" + id(translated) + "/retry",
            Map.of("fromStep", "TRANSLATE", "options", Map.of("profile", "ko-kids")));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("code").asString()).isEqualTo("RESULTS_GONE");
  }

  @Test
  void the_dialog_says_what_runs_what_stays_and_what_is_billed() {
    page.setViewportSize(1440, 900);
    page.navigate(SharedProduct.product().url() + "/jobs?id=" + id(translated));
    browser.find("btn-again-from").click();
    Locator dialog = page.locator("jamak-dialog");
    dialog.locator("[data-testid=start-TRANSLATE]").check();
    assertThat(browser.find("start-runs")).containsText("번역 → 결과 저장");
    assertThat(browser.find("start-kept")).containsText("음성 인식, 자막 생성");
    assertThat(browser.find("start-billed")).containsText("스페인어");
    browser.picture("start-step");
    dialog.locator("[data-testid=start-WRITE_OUTPUTS]").check();
    assertThat(browser.find("start-billed")).containsText("요금이 나가지 않아요");
    dialog.locator("button.primary").click();

    Locator attempt = page.locator("[data-testid=job-attempt][aria-current=true]");
    assertThat(attempt).containsText("결과 저장부터");
    assertThat(attempt)
        .containsText(
            "완료",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(60_000));
    browser.picture("start-step-attempts");
  }

  private static JsonNode again(JsonNode old, Map<String, Object> how) {
    return API.awaitEnd(
        API.post("/api/jobs/" + id(old) + "/retry", how).path("job").path("id").asString(),
        PATIENCE);
  }

  private static String id(JsonNode job) {
    return job.path("job").path("id").asString();
  }

  /** The steps of which its journal tells. */
  private static Set<String> steps(JsonNode job) {
    return job.path("events")
        .valueStream()
        .filter(event -> event.path("type").asString().equals("JOB_STEP"))
        .map(event -> event.path("payload").path("step").asString())
        .collect(Collectors.toSet());
  }

  private static JsonNode usage(JsonNode job) {
    return API.get("/api/usage/records?month=" + MonthNow.text())
        .path("items")
        .valueStream()
        .filter(row -> row.path("jobId").equals(job.path("job").path("id")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
