package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Looks;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.app.product.shared.TalkClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One job wholly: rules J9 to J14, on jobs that ran. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class JobDetailIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<String, Object> OPTIONS =
      Map.of("sourceLang", "en", "outputFormats", List.of("srt", "vtt"));

  private static String done = "";
  private static String broken = "";
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void one_that_ended_well_and_one_that_failed() {
    ApiClient api = SharedProduct.api();
    Path clip = TalkClips.spoken();
    done = api.run(api.upload(clip, "강연.mp4", "video/mp4"), OPTIONS);
    String mute = api.upload(TalkClips.undecodable(clip), "소리 없음.mp4", "video/mp4");
    broken = api.run(mute, OPTIONS);
    api.awaitEnd(done, PATIENCE);
    api.awaitEnd(broken, PATIENCE);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  @BeforeEach
  void wide() {
    page.setViewportSize(1440, 900);
  }

  @Test
  void j9_a_failure_says_why_where_and_what_helps_and_its_technical_side_is_copied() {
    open(broken);
    Locator card = browser.find("failure-card");
    assertThat(card).containsText("왜 실패했나요");
    assertThat(card.locator(".code-chip")).hasText("NO_AUDIO");
    assertThat(card.locator("[data-testid=btn-remedy]"))
        .hasAttribute("data-remedy", "replace_file");
    assertThat(browser.find("btn-again")).hasCount(0);
    Locator technical = browser.find("technical");
    assertThat(technical.locator("pre")).not().isVisible();
    technical.locator("summary").click();
    assertThat(technical.locator("pre")).containsText("job: " + broken);
    assertThat(technical.locator("pre")).containsText("workflow: job-" + broken);
    browser.find("btn-copy-details").click();
    copied("복사했어요.");
    assertThat(clipboard()).contains("code: NO_AUDIO", "job: " + broken, "message: ");
  }

  @Test
  void j10_j11_bars_have_names_are_walked_by_arrows_and_stand_in_a_table_too() {
    open(done);
    Locator bars = browser.find("timeline-bar");
    bars.first().focus();
    assertThat(bars.first()).hasAttribute("data-step", "waiting");
    page.keyboard().press("ArrowRight");
    assertThat(bars.nth(1)).isFocused();
    assertThat(bars.nth(1)).hasAttribute("aria-label", Pattern.compile("^파일 확인, 시도 1, 완료, .+초$"));
    assertThat(page.locator("jamak-timeline .told")).containsText("파일 확인, 시도 1, 완료");
    assertThat(bars.nth(1)).hasJSProperty("offsetHeight", 16);
    page.keyboard().press("ArrowLeft");
    assertThat(bars.first()).isFocused();
    int n = bars.count();
    page.getByText("표로 보기").click();
    assertThat(browser.find("timeline-table").locator("tbody tr")).hasCount(n);
    assertThat(browser.find("timeline-table")).containsText("음성 인식");
  }

  @Test
  void j12_files_are_told_wholly_downloaded_and_linked_to() throws IOException {
    open(done);
    Locator file = page.locator(".output").filter(new Locator.FilterOptions().setHasText("SRT"));
    assertThat(file.locator(".output-language")).hasText("원문 · 영어");
    assertThat(file.locator(".output-size")).hasText(Pattern.compile("^\\d+ B$"));
    Download got =
        page.waitForDownload(() -> file.locator("[data-testid=output-download]").click());
    assertThat(Files.readString(got.path())).contains("-->");
    assertThat(got.suggestedFilename()).isEqualTo("강연.en.srt");
    file.locator("[data-testid=output-link]").click();
    copied("주소를 복사했어요");
    assertThat(clipboard()).contains("/api/jobs/" + done + "/outputs/");
    Download all = page.waitForDownload(() -> browser.find("output-zip").click());
    assertThat(all.suggestedFilename()).endsWith(".zip");
  }

  @Test
  void j13_the_same_again_opens_the_new_attempt_and_both_lead_to_each_other() {
    open(done);
    browser.find("btn-again").click();
    Locator attempts = browser.find("job-attempt");
    assertThat(attempts).hasCount(2);
    assertThat(attempts.nth(1)).hasAttribute("aria-current", "true");
    String second = attempts.nth(1).getAttribute("data-job-id");
    assertThat(page).hasURL(Pattern.compile("id=" + second));
    assertThat(new JobTable(page, browser).job(second)).isVisible();
    assertThat(attempts.nth(1)).containsText("완료", soon());
    attempts.first().click();
    assertThat(browser.find("job-detail")).hasAttribute("data-job-id", done);
    assertThat(attempts.first()).hasAttribute("aria-current", "true");

    browser.find("btn-again-other").click();
    Locator dialog = page.locator("jamak-dialog");
    assertThat(dialog).containsText("강연.mp4");
    page.keyboard().press("Escape");
    assertThat(attempts).hasCount(2);
  }

  @Test
  void j14_the_log_names_who_did_what_is_filtered_and_copied() {
    open(done);
    browser.find("job-log").locator("summary").click();
    Locator lines = browser.find("job-log-line");
    assertThat(lines.first()).containsText("작업을 만들었어요");
    assertThat(lines.first()).containsText("@");
    assertThat(lines.filter(new Locator.FilterOptions().setHasText("끝났어요"))).containsText("작업자");
    browser.find("job-log-filter").fill("결과를 저장");
    assertThat(lines).hasCount(2 + 2);
    browser.find("job-log-copy").click();
    copied("복사했어요.");
    assertThat(clipboard()).startsWith("[").contains("\"type\": \"JOB_OUTPUT\"");
  }

  @Test
  void a_running_job_shows_its_words_piece_by_piece_and_an_ended_one_those_of_each_piece() {
    ApiClient api = SharedProduct.api();
    Path talk = Media.longTalk(SharedProduct.files(), 3);
    String job = api.run(api.upload(talk, "긴 강연.mp4", "video/mp4"), OPTIONS);
    open(job);
    Locator words = browser.find("draft-piece");
    words.first().waitFor(new Locator.WaitForOptions().setTimeout((double) PATIENCE.toMillis()));
    assertThat(browser.find("job-draft")).containsText("초안");
    assertThat(words.first()).containsText(Pattern.compile("[a-z]{3,}"));
    browser.picture("job-running");

    api.awaitEnd(job, PATIENCE);
    assertThat(browser.find("job-draft")).hasCount(0);
    Locator pieces = browser.find("timeline-piece");
    assertThat(pieces.nth(1)).hasAttribute("data-state", "done");
    pieces.nth(1).click();
    Locator opened = browser.find("opened-piece");
    assertThat(opened.locator(".heard")).containsText(Pattern.compile("[a-z]{3,}"));
    assertThat(opened).containsText("1번째 시도 · 완료");
    assertThat(browser.find("piece-play")).hasAttribute("href", Pattern.compile("&at=[1-9]\\d+$"));
    pieces.nth(1).press("ArrowLeft");
    assertThat(pieces.first()).isFocused();
    browser.picture("job-piece");
  }

  @Test
  void a_job_that_is_not_there_says_so_in_its_place() {
    page.navigate(SharedProduct.place().url() + "/jobs?id=" + UUID.randomUUID());
    assertThat(browser.find("job-absent")).isVisible();
    browser.find("btn-close-job").click();
    assertThat(browser.find("job-detail")).hasCount(0);
  }

  @Test
  void it_can_be_read_in_both_schemes_and_on_a_phone() {
    Looks looks = new Looks(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (String job : List.of(done, broken)) {
        open(job);
        String name = "job-" + (job.equals(done) ? "done" : "failed") + "-" + scheme;
        looks.axe(name);
        browser.picture(name.toLowerCase(Locale.ROOT));
        page.setViewportSize(390, 844);
        looks.note(
            name + " 390",
            // the list lies below
            looks.outside().stream().filter(fault -> fault.contains("jamak-job-detail")).toList());
        browser.picture(name.toLowerCase(Locale.ROOT) + "-390");
        page.setViewportSize(1440, 900);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(looks.found()).isEmpty();
  }

  private static ContainsTextOptions soon() {
    return new ContainsTextOptions().setTimeout((double) PATIENCE.toMillis());
  }

  private static void copied(String words) {
    assertThat(page.locator("text=" + words).locator("visible=true").first()).isVisible();
  }

  private static String clipboard() {
    return (String) page.evaluate("() => navigator.clipboard.readText()");
  }

  private static void open(String job) {
    page.navigate(SharedProduct.place().url() + "/jobs?id=" + job);
    browser.find("job-facts").waitFor();
  }
}
