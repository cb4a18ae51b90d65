package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.app.product.shared.TalkClips;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The detail panel over one video with a finished job: rules P1, P2, P3, P4 and C5. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardPreviewIT {
  private static final String LANGUAGES = "v => [...v.textTracks].map(t => t.language)";
  private static final String SHOWING =
      "v => [...v.textTracks].filter(t => t.mode === 'showing').map(t => t.language).join()";
  private static final String PLACE =
      "(v, s) => v.currentTime >= s && v.currentTime < s + 0.1 && v.paused";

  private static final String FULL_SCREEN = "() => document.fullscreenElement !== null";

  private static String talk = "";
  private static String odd = "";
  private static String job = "";
  private static Browser browser;

  @BeforeAll
  static void one_finished_job_and_a_browser() {
    ApiClient api = SharedProduct.api();
    Path clip = TalkClips.spoken();
    odd = api.upload(TalkClips.undecodable(clip), "이웃 영상.mp4", "video/mp4");
    api.awaitAsset(odd, "thumbnailUrl", Duration.ofSeconds(30));
    talk = api.upload(clip, "미리보기 강연.mp4", "video/mp4");
    job =
        api.run(
            talk,
            Map.of(
                "sourceLang",
                "en",
                "translate",
                true,
                "targetLang",
                List.of("es"),
                "outputFormats",
                List.of("srt", "vtt", "json")));
    JsonNode ended = api.awaitEnd(job, Duration.ofMinutes(2));
    assertThat(ended.get("job").get("status").asString()).isEqualTo("succeeded");
    browser.page().setViewportSize(1440, 680);
    browser.page().reload(); // what came up elsewhere since is counted, not shown
    browser.find("asset-card").first().waitFor();
  }

  @Test
  void p1_captions_show_in_every_language_made_and_can_be_switched_and_turned_off() {
    openDetail(talk);
    Locator video = video();
    Locator choice = browser.find("player-captions");

    assertThat(choice).hasValue("original:en");
    assertThat((List<?>) video.evaluate(LANGUAGES)).isEqualTo(List.of("en", "es"));
    assertThat(video.evaluate(SHOWING)).isEqualTo("en");
    choice.selectOption("translation:es");
    assertThat(video.evaluate(SHOWING)).isEqualTo("es");
    awaitThat(video, "v => [...v.textTracks].find(t => t.mode === 'showing').cues.length > 2");
    browser.picture("p1-captions");
    video.press("c");
    assertThat(video.evaluate(SHOWING)).isEqualTo("");
    assertThat(choice).hasValue("");
    video.press("c");
    assertThat(video.evaluate(SHOWING)).isEqualTo("es");
    choice.selectOption("original:en");
  }

  @Test
  void p1_speed_and_keys_act_in_the_player_only_and_nothing_plays_by_itself() {
    openDetail(talk);
    Locator video = video();
    awaitThat(video, "v => v.readyState > 0");

    assertThat(video.evaluate("v => v.paused && !v.autoplay && v.currentTime === 0"))
        .isEqualTo(true);
    browser.find("player-speed").selectOption("1.5");
    assertThat(video.evaluate("v => v.playbackRate")).isEqualTo(1.5);
    video.press("ArrowRight");
    awaitThat(video, PLACE, 5);
    video.press(".");
    awaitThat(video, PLACE, 5.03);
    video.press(",");
    awaitThat(video, "v => Math.abs(v.currentTime - 5) < 0.01");
    video.press("ArrowLeft");
    awaitThat(video, PLACE, 0);
    video.press("ArrowDown");
    assertThat(video.evaluate("v => v.volume")).isEqualTo(0.9);
    video.press("ArrowUp");
    assertThat(video.evaluate("v => v.volume")).isEqualTo(1);
    video.press("f");
    awaitThat(video, FULL_SCREEN);
    video.press("f");
    awaitThat(video, "(v, a) => !(" + FULL_SCREEN + ")(v, a)");
    video.press("Space");
    awaitThat(video, "v => !v.paused");
    video.press("Space");
    awaitThat(video, "v => v.paused");
    browser.find("detail-tab-jobs").press("c");
    assertThat(video.evaluate(SHOWING)).isEqualTo("en");
    browser.find("detail-tab-subtitles").click();
  }

  @Test
  void p1_a_video_that_cannot_play_shows_its_picture_and_the_reason() {
    browser.page().navigate(address(odd));
    Locator player = browser.find("player");
    assertThat(player.locator(".reason")).containsText("재생할 수 없는 형식");
    assertThat(player.locator(".picture img")).isVisible();
    assertThat(player.locator("video")).hasCount(0);
    browser.picture("p1-not-playable");
  }

  @Test
  void p2_a_click_or_enter_seeks_and_the_line_is_marked_without_a_remount() {
    openDetail(talk);
    Locator lines = browser.find("transcript-line");
    lines.first().evaluate("line => { line.sameAsBefore = true; }");

    lines.nth(1).click();
    assertThat(lines.nth(1)).hasAttribute("aria-current", "true");
    awaitThat(video(), PLACE, startOf(lines.nth(1)));
    lines.nth(1).press("ArrowDown");
    assertThat(lines.nth(2)).isFocused();
    lines.nth(2).press("Enter");
    assertThat(lines.nth(2)).hasAttribute("aria-current", "true");
    awaitThat(video(), PLACE, startOf(lines.nth(2)));
    assertThat(browser.find("transcript").locator("[aria-current]")).hasCount(1);
    assertThat(lines.first().evaluate("line => line.sameAsBefore")).isEqualTo(true);
  }

  @Test
  void p2_scrolling_stops_following_until_the_reader_asks_back() {
    openDetail(talk);
    Locator list = browser.find("transcript").locator(".lines");
    Locator back = browser.find("transcript-now");
    Locator last = browser.find("transcript-line").last();

    video().evaluate("v => { v.currentTime = 16; }");
    assertThat(last).hasAttribute("aria-current", "true");
    awaitThat(list, "l => l.scrollTop > 0");
    assertThat(back).isHidden();
    list.hover();
    browser.page().mouse().wheel(0, -3000);
    assertThat(back).isVisible();
    awaitThat(list, "l => l.scrollTop === 0");
    video().evaluate("v => { v.currentTime = 16.5; }");
    awaitThat(video(), PLACE, 16.5);
    assertThat(list.evaluate("l => l.scrollTop")).isEqualTo(0);
    browser.picture("p2-scrolled-away");
    back.click();
    assertThat(back).isHidden();
    awaitThat(list, "l => l.scrollTop > 0");
    assertThat(last).isFocused();
  }

  @Test
  void p3_original_and_translation_stand_side_by_side_in_rows_of_one_height() {
    openDetail(talk);
    Locator cells = browser.find("transcript-line").first().locator(".text");

    assertThat(cells).hasCount(2);
    assertThat(cells.nth(0)).hasAttribute("lang", "en");
    assertThat(cells.nth(1)).hasAttribute("lang", "es");
    assertThat(cells.nth(0).boundingBox().y).isEqualTo(cells.nth(1).boundingBox().y);
    assertThat(cells.nth(0).boundingBox().height).isEqualTo(cells.nth(1).boundingBox().height);
  }

  @Test
  void p3_a_corrected_line_is_written_into_every_file_and_can_be_taken_back() {
    openDetail(talk);
    Locator line = browser.find("transcript-line").first();
    browser.find("transcript-correct").first().click();
    Locator text = browser.find("cue-text").first();
    String said = text.inputValue();
    text.fill(
        "Mr. John Zacharias had leisure to consider\nhow much there might be in his power, then");
    text.press("Control+Enter");

    assertThat(browser.find("transcript")).containsText("저장했어요");
    assertThat(line).containsText("Mr. John Zacharias");
    assertThat(browser.find("transcript").locator(".warning").first())
        .hasText(Pattern.compile("초당 [\\d.]+자 \\(한도 \\d+\\)"));
    assertThat(line).isFocused();
    awaitThat(video(), "v => [...v.textTracks[0].cues ?? []].some(c => /Zacharias/.test(c.text))");
    for (String type : List.of("srt", "vtt", "json")) {
      assertThat(file(type)).as(type).contains("Mr. John Zacharias").doesNotContain(said);
    }
    browser.picture("p3-corrected");
    browser.find("cue-undo").click();
    assertThat(browser.find("transcript")).containsText("되돌렸어요");
    assertThat(line).containsText(said);
    assertThat(file("srt")).contains(said).doesNotContain("Zacharias");
    assertThat(SharedProduct.api().get("/api/jobs/" + job).get("events").toString())
        .contains("JOB_OUTPUT_CORRECTED");
  }

  private static String file(String type) {
    ApiClient api = SharedProduct.api();
    return api.output(api.get("/api/jobs/" + job), type, "en");
  }

  @Test
  void p4_three_sections_and_every_job_row_opens_its_job() {
    openDetail(talk);
    assertThat(browser.find("asset-detail").locator("[role=tab]"))
        .hasText(new String[] {"정보", "자막", "작업 이력"});

    browser.find("detail-tab-subtitles").press("ArrowRight");
    Locator row = browser.find("detail-job");
    assertThat(row).hasCount(1);
    browser.picture("p4-jobs");
    row.click();
    browser.page().waitForURL("**/jobs?id=" + job + "**");
    assertThat(browser.find("job-detail")).isVisible();
  }

  @Test
  void c5_the_panel_shows_what_the_card_knows_before_any_answer_and_arrows_step() {
    Page page = browser.page();
    page.navigate(SharedProduct.product().url() + "/dashboard");
    Locator card =
        browser.find("asset-card").filter(new Locator.FilterOptions().setHasText("미리보기 강연.mp4"));
    card.waitFor();
    page.route("**/api/jobs**", route -> {});
    try {
      card.click();
      Locator detail = browser.find("asset-detail");
      assertThat(detail.locator("textarea.name")).hasValue("미리보기 강연");
      assertThat(detail.locator("video")).isVisible();
      assertThat(page).hasURL(Pattern.compile("id=" + talk));
      detail.locator("header button").nth(1).press("ArrowRight");
      assertThat(detail.locator("textarea.name")).hasValue("이웃 영상");
      assertThat(page).hasURL(Pattern.compile("id=" + odd));
      detail.locator("header button").nth(1).press("ArrowUp");
      assertThat(page).hasURL(Pattern.compile("id=" + talk));
    } finally {
      page.unroute("**/api/jobs**");
    }
  }

  private static void openDetail(String asset) {
    browser.page().navigate(SharedProduct.product().url() + "/dashboard?panel=detail&id=" + asset);
    browser.find("transcript-line").first().waitFor();
  }

  private static String address(String asset) {
    return SharedProduct.product().url() + "/dashboard?panel=detail&id=" + asset;
  }

  private static Locator video() {
    return browser.find("player").locator("video");
  }

  private static double startOf(Locator line) {
    return Double.parseDouble(line.getAttribute("data-start")) / 1000;
  }

  /** Waits until the element satisfies a question, as Playwright's own assertions do. */
  private static void awaitThat(Locator element, String question, Object... argument) {
    browser
        .page()
        .waitForFunction(
            "([e, q, a]) => (0, eval)('(' + q + ')')(e, a)",
            java.util.Arrays.asList(
                element.elementHandle(), question, argument.length > 0 ? argument[0] : null));
  }
}
