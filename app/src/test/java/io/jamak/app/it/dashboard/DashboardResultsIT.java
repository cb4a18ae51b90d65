package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.app.product.shared.TalkClips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Results and remedies where the work is, and what a screen does with names, notes and Esc. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardResultsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HasAttributeOptions PATIENTLY =
      new HasAttributeOptions().setTimeout((double) PATIENCE.toMillis());
  private static final Map<String, Object> OPTIONS =
      Map.of("sourceLang", "en", "outputFormats", List.of("srt", "vtt"));

  private static String one = "";
  private static String two = "";
  private static String silent = "";
  private static String job = "";
  private static Path clip = Path.of("");
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void two_videos_with_results_and_one_that_failed() {
    ApiClient api = SharedProduct.api();
    clip = TalkClips.spoken();
    one = api.upload(clip, "강연 하나.mp4", "video/mp4");
    two = api.upload(clip, "강연 둘.mp4", "video/mp4");
    silent = api.upload(TalkClips.undecodable(clip), "소리 없음.mp4", "video/mp4");
    for (String talk : List.of(one, two)) {
      api.send("PATCH", "/api/assets/" + talk, Map.of("tags", List.of("봄학기")));
    }
    job = api.run(one, OPTIONS);
    List.of(job, api.run(two, OPTIONS), api.run(silent, OPTIONS))
        .forEach(id -> api.awaitEnd(id, PATIENCE));
  }

  @BeforeEach
  void open() {
    page.setViewportSize(1440, 900);
    show("");
  }

  @Test
  void results_are_taken_from_the_card() {
    Locator button = card(one).getByLabel("결과 다운로드");
    button.click();
    assertThat(browser.find("download-menu").getByRole(AriaRole.MENUITEM)).hasCount(3);
    browser.picture("card-downloads");
    Download file =
        page.waitForDownload(() -> browser.find("download-menu").locator("a").first().click());
    assertThat(file.suggestedFilename()).startsWith("강연 하나.en.");
    assertThat(browser.find("download-menu")).hasCount(0);
    button.click();
    browser.find("download-menu").waitFor();
    page.keyboard().press("Escape");
    assertThat(browser.find("download-menu")).hasCount(0);
    assertThat(button).isFocused();
    assertThat(browser.find("asset-detail")).isHidden();
  }

  @Test
  void an_archive_of_the_selection_is_called_by_the_tag_that_all_have_by_day_and_count() {
    card(one).locator("input").check();
    card(two).locator("input").check();
    card(silent).locator("input").check();
    assertThat(browser.find("btn-download")).hasText("2개 내려받기");
    browser.picture("selection-downloads");
    Download zip = page.waitForDownload(() -> browser.find("btn-download").click());
    assertThat(zip.suggestedFilename()).matches("봄학기-\\d{4}-\\d\\d-\\d\\d-2\\.zip");
  }

  @Test
  void results_are_taken_from_the_head_of_the_detail() {
    show("?panel=detail&id=" + one);
    browser.find("btn-detail-download").click();
    assertThat(browser.find("download-menu").locator("[data-output-type=srt]")).isVisible();
    browser.picture("detail-downloads");
  }

  @Test
  void a_failure_says_why_and_offers_what_helps_instead_of_the_same_again() {
    String why = "소리 트랙이 없어서 자막을 만들 수 없어요.";
    assertThat(card(silent)).containsText(why);
    Locator remedy = card(silent).locator("[data-testid=btn-remedy]");
    assertThat(remedy).hasText("파일 교체");
    card(silent).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(browser.find("context-menu")).not().containsText("다시");
    page.keyboard().press("Escape");
    browser.picture("failed-card");
    show("?panel=detail&id=" + silent);
    assertThat(browser.find("job-problem")).containsText(why);
    assertThat(browser.find("job-problem").locator("[data-testid=btn-remedy]")).isVisible();
    browser.picture("failed-detail");
    FileChooser chooser =
        page.waitForFileChooser(
            () -> browser.find("job-problem").locator("[data-testid=btn-remedy]").click());
    chooser.setFiles(named("바꾼 파일.mp4"));
    Locator made = browser.find("asset-card").filter(text("바꾼 파일"));
    assertThat(made).hasAttribute("data-state", "done", PATIENTLY);
    String asset = made.getAttribute("data-asset-id");
    JsonNode jobs = SharedProduct.api().get("/api/jobs?assetId=" + asset).get("items");
    assertThat(jobs.get(0).get("options").get("sourceLang").asString()).isEqualTo("en");
    assertThat(jobs.get(0).get("options").get("outputFormats")).hasSize(2);
  }

  @Test
  void on_the_page_of_jobs_the_same_again_is_not_offered_either() {
    JsonNode failed = SharedProduct.api().get("/api/jobs?assetId=" + silent).get("items").get(0);
    page.navigate(SharedProduct.product().url() + "/jobs?id=" + failed.get("id").asString());
    Locator acts = browser.find("failure-card").locator("[data-testid=btn-remedy]");
    assertThat(acts).hasCount(1);
    assertThat(acts).hasAttribute("data-remedy", "replace_file");
    assertThat(browser.find("btn-again")).hasCount(0);
  }

  @Test
  void esc_brings_a_name_back_and_a_rename_keeps_the_extension_and_can_be_undone() {
    show("?panel=detail&id=" + two);
    Locator name = browser.find("asset-detail").getByLabel("파일 이름");
    assertThat(name).hasValue("강연 둘");
    name.fill("아니다");
    name.press("Escape");
    assertThat(name).hasValue("강연 둘");
    assertThat(browser.find("asset-detail")).isVisible();
    name.fill("둘째 강연.MP4");
    name.press("Enter");
    assertThat(card(two)).containsText("둘째 강연.mp4");
    Locator undo = browser.find("toast").filter(text("이름을 바꿨어요")).locator("button.act");
    undo.click();
    assertThat(card(two)).containsText("강연 둘.mp4");
    name.press("Escape");
    assertThat(browser.find("asset-detail")).isHidden();
  }

  @Test
  void a_correction_reaches_every_other_screen() {
    show("?panel=detail&id=" + one);
    browser.find("detail-tab-subtitles").click();
    Locator line = browser.find("transcript-line").first();
    line.waitFor();
    ApiClient api = SharedProduct.api();
    JsonNode srt = api.get("/api/jobs/" + job).get("outputs");
    JsonNode output =
        srt.valueStream().filter(o -> o.get("type").asString().equals("srt")).findFirst().get();
    String start = api.output(api.get("/api/jobs/" + job), "srt", "en").split("\n")[1];
    Map<String, Object> cue =
        Map.of("index", 0, "startMs", ms(start), "lines", List.of("said elsewhere"));
    api.send(
        "PUT",
        "/api/jobs/" + job + "/cues/en",
        Map.of("outputId", output.get("id").asString(), "cues", List.of(cue)));
    assertThat(line).containsText("said elsewhere");
  }

  @Test
  void an_empty_file_among_good_ones_stops_nothing() throws IOException {
    Path empty = Files.write(SharedProduct.files().resolve("empty.mp4"), new byte[0]);
    browser.drop("dropzone", Map.of("빈 영상.mp4", empty, "좋은 영상.mp4", named("좋은 영상.mp4")));
    assertThat(browser.find("asset-card").filter(text("좋은 영상"))).hasCount(1);
    assertThat(browser.find("toast").filter(text("빈 파일 1개는 빼고 올려요(빈 영상.mp4)"))).isVisible();
    assertThat(page.locator("jamak-dialog")).hasCount(0);
  }

  @Test
  void a_set_of_options_that_no_engine_can_do_is_said_and_not_run_by_one_click() {
    String set =
        "{\"sourceLang\":\"ko\",\"translate\":true,\"targetLang\":[\"es\"],\"outputFormats\":[\"srt\"]}";
    page.evaluate("set => localStorage.setItem('jamak.options', set)", set);
    long before = jobs();
    card(one).locator("input").check();
    assertThat(browser.find("run-impossible")).containsText("한국어");
    browser.picture("impossible");
    browser.find("btn-run-now").click();
    Locator dialog = page.locator("jamak-dialog");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("한국어");
    browser.picture("impossible-dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(jobs()).isEqualTo(before);
    page.evaluate("localStorage.removeItem('jamak.options')");
  }

  @Test
  void esc_follows_the_ladder_from_the_toolbar_and_after_a_click() {
    card(one).locator("input").check();
    card(two).press("Enter");
    browser.find("sort").focus();
    page.keyboard().press("Escape");
    assertThat(browser.find("asset-detail")).isHidden();
    assertThat(browser.find("selection-count")).hasText("선택 1개");
    page.mouse().click(800, 700);
    browser.find("search").fill("강연");
    page.keyboard().press("Escape");
    assertThat(browser.find("search")).hasValue("");
    assertThat(browser.find("selection-count")).isVisible();
    page.keyboard().press("Escape");
    assertThat(browser.find("selection-bar")).isHidden();
  }

  @Test
  void notes_lie_over_no_bar_and_a_failure_leaves_once_the_list_was_seen() {
    card(one).locator("input").check();
    for (int width : List.of(1440, 390)) {
      page.setViewportSize(width, 900);
      page.evaluate("document.querySelector('jamak-notices').say('error', '실패')");
      Locator note = browser.find("toast").filter(text("실패"));
      note.waitFor();
      browser.picture("note-" + width);
      for (String bar : List.of("jamak-grid-toolbar", "[data-testid=selection-bar]")) {
        assertThat(over(note.boundingBox(), page.locator(bar).boundingBox())).as(bar).isFalse();
      }
    }
    page.setViewportSize(1440, 900);
    browser.find("bell").click();
    assertThat(browser.find("toast")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(browser.find("selection-count")).isVisible();
  }

  private static void show(String query) {
    page.navigate(SharedProduct.product().url() + "/dashboard" + query);
    browser.find("asset-card").first().waitFor();
  }

  private static Locator card(String asset) {
    return page.locator("[data-testid=asset-card][data-asset-id='" + asset + "']");
  }

  private static long jobs() {
    return SharedProduct.api()
        .get("/api/jobs/counts")
        .valueStream()
        .mapToLong(JsonNode::asLong)
        .sum();
  }

  /** A file of this name that no other test uploads. */
  private static Path named(String name) {
    Path file = SharedProduct.files().resolve(name);
    try {
      byte[] bytes = Files.readAllBytes(clip);
      byte[] own = name.getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(bytes, bytes.length + own.length);
      System.arraycopy(own, 0, all, bytes.length, own.length);
      return Files.write(file, all);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static long ms(String range) {
    String[] parts = range.substring(0, 12).split("[:,]");
    return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60
                + Long.parseLong(parts[2]))
            * 1000
        + Long.parseLong(parts[3]);
  }

  private static boolean over(BoundingBox a, BoundingBox b) {
    return a.x < b.x + b.width
        && b.x < a.x + a.width
        && a.y < b.y + b.height
        && b.y < a.y + a.height;
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
