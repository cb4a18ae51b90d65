package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Looks;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.app.product.shared.TalkClips;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Jobs that ended well and need a look all the same, on every screen that shows their state. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardWarningsIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** The talk is heard without a doubt, so its doubts are written into its row. */
  private static final String DOUBTS =
      """
      update jobs set warnings_json = '{
        "": [{"code": "WORDS_DROPPED", "fromMs": 9000, "toMs": 11500, "count": 3, "detail": "loop"}],
        "es": [{"code": "RULES", "fromMs": 4000, "toMs": 6000, "count": 1, "detail": ""}]}'
      where id = '%s'
      """;

  private static String talk = "";
  private static String silent = "";
  private static String talkJob = "";
  private static String silentJob = "";
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void a_job_with_doubts_one_without_speech_and_a_browser() {
    ApiClient api = SharedProduct.api();
    talk = api.upload(TalkClips.spoken(), "확인할 강연.mp4", "video/mp4");
    silent = api.upload(Media.sample("rabbit.mp4", SharedProduct.files()), "토끼.mp4", "video/mp4");
    Map<String, Object> wanted = Map.of("outputFormats", List.of("srt", "vtt"));
    talkJob = api.run(talk, wanted);
    silentJob = api.run(silent, wanted);
    for (String job : List.of(talkJob, silentJob)) {
      JsonNode ended = api.awaitEnd(job, LIMIT);
      assertThat(ended.get("job").get("status").asString())
          .as(ended.toString())
          .isEqualTo("succeeded");
    }
    Database.execute(SharedProduct.product(), DOUBTS.formatted(talkJob));
  }

  @Test
  void card_history_and_list_say_how_many_places_there_are_to_look_at() {
    go("/dashboard?panel=queue&tab=history");
    assertThat(card(talk).locator(".badge").first()).hasText("완료 · 2곳 확인");
    assertThat(card(talk)).hasAttribute("data-state", "done");
    assertThat(item(talkJob).locator(".badge")).hasText("완료 · 2곳 확인");
    assertThat(item(talkJob).locator(".summary")).containsText("영어");
    browser.picture("warnings-history");

    go("/jobs?warning=RULES");
    assertThat(row(talkJob)).isVisible();
    assertThat(row(silentJob)).hasCount(0);
    assertThat(page.locator(".job-status").first()).containsText("완료 · 2곳 확인");
    go("/jobs?warning=any");
    assertThat(row(talkJob)).isVisible();
    assertThat(row(silentJob)).isVisible();
    assertThat(browser.find("filter-warning")).containsText("확인할 곳 있음");
    browser.picture("warnings-jobs");
  }

  @Test
  void each_place_is_said_in_words_and_leads_into_the_player_by_mouse_and_key() {
    go("/dashboard?panel=detail&id=" + talk);
    Locator places = browser.find("asset-detail").locator("[data-testid='warning']");
    assertThat(places)
        .hasText(
            new Pattern[] {
              Pattern.compile("자막 규칙에 맞추지 못한 자막 1개\\s*0:04–0:06"),
              Pattern.compile("반복이나 잡음으로 보여 자막에서 뺀 낱말 3개\\s*0:09–0:12")
            });
    browser.picture("warnings-detail");
    page.locator("jamak-player video").waitFor();
    places.nth(1).click();
    assertThat(page.locator("jamak-player video")).not().hasJSProperty("seeking", true);
    awaitPlace(9);
    places.nth(0).focus();
    page.keyboard().press("Enter");
    awaitPlace(4);
    assertThat(places.nth(0)).isFocused();
  }

  @Test
  void a_place_in_the_job_list_opens_the_video_at_it() {
    go("/jobs?id=" + talkJob);
    Locator places = browser.find("job-detail").locator("[data-testid='warning']");
    assertThat(places).hasCount(2);
    browser.picture("warnings-job");
    places.nth(1).click();
    page.waitForURL("**/dashboard**");
    browser.find("asset-detail").waitFor();
    awaitPlace(9);
  }

  @Test
  void a_file_without_speech_is_never_a_plain_done_and_is_not_billed() {
    go("/dashboard?panel=queue&tab=history");
    assertThat(card(silent).locator(".badge").first()).hasText("말소리 없음");
    assertThat(item(silentJob).locator(".badge")).hasText("말소리 없음");
    assertThat(item(silentJob).locator(".summary")).hasText("자동 감지 · SRT, VTT");
    go("/dashboard?panel=detail&id=" + silent);
    browser.find("detail-tab-subtitles").click();
    assertThat(page.getByText("말소리를 찾지 못해 자막이 없어요. 청구하지 않았어요.")).isVisible();
    browser.picture("no-speech-detail");

    go("/jobs?warning=no_speech");
    assertThat(row(silentJob)).isVisible();
    assertThat(row(talkJob)).hasCount(0);
    assertThat(page.locator(".job-status").first()).containsText("말소리 없음");
    go("/usage");
    Locator line = page.locator("vaadin-grid");
    assertThat(line).containsText("청구 안 함");
    assertThat(line).containsText("말소리 없음");
    browser.picture("no-speech-usage");
    JsonNode job = SharedProduct.api().get("/api/jobs/" + silentJob).get("job");
    assertThat(job.get("costUnits").asDouble()).isZero();
    assertThat(job.get("warnings").get(0).get("code").asString()).isEqualTo("NO_SPEECH");
  }

  @Test
  void while_only_demo_quality_is_there_one_calm_line_leads_to_how_it_is_mended() {
    page.route("**/api/engines", route -> route.fulfill(Engines.onlyDemo()));
    go("/dashboard");
    Locator line = browser.find("engine-line");
    assertThat(line).containsText("영어만, 체험용 품질 · Whisper 받는 법");
    browser.picture("engine-line");
    browser.find("engine-how").click();
    page.waitForURL("**/engines");
    assertThat(browser.find("engine-card").first()).isVisible();
    browser.picture("engines");

    go("/dashboard");
    browser.find("engine-dismiss").click();
    assertThat(line).isHidden();
    go("/dashboard");
    browser.find("asset-card").first().waitFor();
    assertThat(line).isHidden();
    page.unrouteAll();
  }

  @Test
  void what_is_new_on_these_screens_can_be_read_by_everybody() {
    Looks looks = new Looks(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (String place :
          List.of("/dashboard?panel=detail&id=" + talk, "/jobs?id=" + talkJob, "/engines")) {
        go(place);
        page.locator("[data-testid='warning'], [data-testid='engine-card']").first().waitFor();
        looks.axe(place + " " + scheme);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(looks.found()).isEmpty();
  }

  private static void go(String place) {
    page.navigate(SharedProduct.product().url() + place);
  }

  private static Locator card(String asset) {
    return page.locator("[data-testid='asset-card'][data-asset-id='" + asset + "']");
  }

  private static Locator item(String job) {
    return page.locator("[data-testid='queue-item'][data-job-id='" + job + "']");
  }

  private static Locator row(String job) {
    return page.locator("[data-testid='job-row'][data-job-id='" + job + "']");
  }

  private static void awaitPlace(int second) {
    page.waitForFunction(
        """
        (second) => {
          const detail = document.querySelector('jamak-dashboard')?.shadowRoot.querySelector('jamak-asset-detail');
          const video = detail?.shadowRoot.querySelector('jamak-player')?.shadowRoot.querySelector('video');
          return video && Math.abs(video.currentTime - second) < 0.1;
        }
        """,
        second);
  }

  /** What the server says where Whisper is not there. */
  private static final class Engines {
    static com.microsoft.playwright.Route.FulfillOptions onlyDemo() {
      return new com.microsoft.playwright.Route.FulfillOptions()
          .setContentType("application/json")
          .setBody(
              """
              {"engines": [
                 {"part": "transcriber", "id": "pocketsphinx", "version": "5", "demoQuality": true,
                  "sourceLangs": ["en"], "pairs": [], "ready": true, "problem": "", "mend": ""},
                 {"part": "transcriber", "id": "whisper", "version": "", "demoQuality": false,
                  "sourceLangs": [], "pairs": [], "ready": false, "problem": "no model", "mend": "fetch it"}],
               "sourceLangs": ["en"], "pairs": [], "outputFormats": ["srt", "vtt", "txt", "json"],
               "profiles": ["auto", "ko-standard", "en-standard"]}
              """);
    }
  }
}
