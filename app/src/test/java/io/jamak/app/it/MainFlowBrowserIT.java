package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.LoadState;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Steps 2 to 5 of the main job, by mouse and keyboard, in both languages and both colour schemes
 * (acceptance 2).
 */
@OnSharedProduct
class MainFlowBrowserIT {
  private static final LocatorAssertions.HasCountOptions SOON =
      new LocatorAssertions.HasCountOptions().setTimeout(30_000);

  /** The lists and their rows; what they number, and a row's pictures and files, are not meant. */
  private static final Pattern ROWS =
      Pattern.compile("GET .*/api/(assets|jobs)(/[0-9a-f-]{36})?(\\?.*)?$");

  @ParameterizedTest
  @CsvSource({"ko,LIGHT", "en,DARK"})
  void from_dropped_videos_to_downloaded_subtitles(String language, ColorScheme scheme)
      throws Exception {
    try (Browser browser = new Browser(language, scheme)) {
      Page page = browser.page();
      String tag = language + "-" + System.nanoTime();
      browser.signIn(SharedProduct.product().url());
      browser.picture(language + "-1-dashboard");

      browser.drop("dropzone", videos(tag));
      Locator cards =
          browser.find("asset-card").filter(new Locator.FilterOptions().setHasText(tag));
      assertThat(cards).hasCount(4, SOON);
      browser.picture(language + "-2-uploading");
      for (int i = 0; i < 4; i++) {
        assertThat(cards.nth(i)).hasAttribute("data-state", "uploaded", slow());
      }

      cards.nth(0).click(with(KeyboardModifier.CONTROL));
      cards.nth(2).click(with(KeyboardModifier.SHIFT));
      cards.nth(1).click(with(KeyboardModifier.CONTROL));
      assertThat(page.locator("[data-testid='asset-card'][data-selected='true']")).hasCount(2);
      browser.picture(language + "-3-selected");
      browser.find("btn-queue-add").click();

      Locator drafts =
          browser.find("queue-item").filter(new Locator.FilterOptions().setHasText(tag));
      assertThat(drafts).hasCount(2, SOON);
      chooseSpanishInEveryFormat(browser);
      Locator changed = drafts.filter(new Locator.FilterOptions().setHasText("JSON"));
      assertThat(changed).hasCount(2, SOON);
      browser.picture(language + "-4-queue");
      browser.find("btn-run-n").click();

      Locator done =
          page.locator("[data-testid='asset-card'][data-state='done']")
              .filter(new Locator.FilterOptions().setHasText(tag));
      assertThat(done).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(180_000));
      browser.picture(language + "-5-done");

      downloadEverythingFromJobs(browser, tag, language);
      page.navigate(SharedProduct.product().url() + "/jobs?q=" + tag);
      assertThat(browser.find("job-row")).hasCount(2, SOON);
      List<String> jobs = table(browser, "jobs-csv", "jobs.csv");
      assertThat(jobs).hasSize(3).first().asString().startsWith("\uFEFFjobId,");
      assertThat(jobs.subList(1, 3)).allMatch(row -> row.contains(tag));
      page.navigate(SharedProduct.product().url() + "/usage");
      assertThat(table(browser, "usage-csv", "usage_" + MonthNow.text() + "_"))
          .filteredOn(row -> row.contains(tag))
          .hasSize(2);
      assertThat(
              browser.find("usage-row").filter(new Locator.FilterOptions().setHasText(tag)).first())
          .isVisible();
      browser.picture(language + "-8-usage");
    }
  }

  /** The rows come with the events, so that whoever watches a run asks for none. */
  @Test
  void a_run_is_seen_from_the_queue_to_its_end_without_a_question() {
    ApiClient api = SharedProduct.api();
    String tag = "watched-" + System.nanoTime();
    Path talk = Media.another(Media.sample("talk.mp4", SharedProduct.files()), 4_001);
    String asset = api.upload(talk, tag + ".mp4", "video/mp4");
    api.awaitAsset(asset, "thumbnailUrl", Duration.ofSeconds(60));
    try (Browser browser = new Browser("ko", ColorScheme.LIGHT)) {
      browser.signIn(SharedProduct.product().url());
      Locator card = browser.find("asset-card").filter(new Locator.FilterOptions().setHasText(tag));
      assertThat(card).hasAttribute("data-state", "uploaded", slow());
      assertThat(browser.find("conn-chip")).hasAttribute("data-state", "live", slow());
      browser.page().waitForLoadState(LoadState.LOAD);
      List<String> asked = new CopyOnWriteArrayList<>();
      browser.page().onRequest(request -> asked.add(request.method() + " " + request.url()));

      String job = api.run(asset, Map.of());
      assertThat(card).hasAttribute("data-state", "processing", slow());
      assertThat(card).hasAttribute("data-state", "done", slow());
      assertThat(api.get("/api/jobs/" + job).at("/job/status").asString()).isEqualTo("succeeded");
      assertThat(asked).filteredOn(ROWS.asPredicate()).isEmpty();
    }
  }

  private static void chooseSpanishInEveryFormat(Browser browser) {
    Page page = browser.page();
    browser.find("btn-queue-options").click();
    Locator form = page.locator("jamak-options-form");
    form.locator("#translate").check();
    for (String choice :
        List.of("#target-es", "#format-srt", "#format-vtt", "#format-txt", "#format-json")) {
      form.locator(choice).check();
    }
    browser.picture("options");
    page.locator("jamak-dialog footer button.primary").click();
    form.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  private static void downloadEverythingFromJobs(Browser browser, String tag, String language)
      throws Exception {
    Page page = browser.page();
    page.navigate(SharedProduct.product().url() + "/jobs");
    Locator row =
        browser.find("job-row").filter(new Locator.FilterOptions().setHasText(tag)).first();
    row.waitFor();
    browser.picture(language + "-6-jobs");
    row.click();
    Locator detail = browser.find("job-detail");
    detail.waitFor();
    assertThat(detail.locator("[data-testid='timeline-bar']").first()).isVisible();
    browser.picture(language + "-7-job");
    Locator outputs = detail.locator("[data-testid='output-download']");
    assertThat(outputs).hasCount(8, SOON);
    for (int i = 0; i < 8; i++) {
      Locator output = outputs.nth(i);
      Download download = page.waitForDownload(output::click);
      Path file = Files.createTempFile("output", ".txt");
      download.saveAs(file);
      assertThat(download.suggestedFilename()).startsWith("영상");
      assertThat(file).isNotEmptyFile();
    }
  }

  /** The lines of a table that a link of the screen leads to. */
  private static List<String> table(Browser browser, String link, String name) throws IOException {
    Locator shown = browser.find(link);
    Download download = browser.page().waitForDownload(shown::click);
    assertThat(download.suggestedFilename()).startsWith(name).endsWith(".csv");
    return Files.readAllLines(download.path());
  }

  private static Map<String, Path> videos(String tag) {
    Path talk = Media.sample("talk.mp4", SharedProduct.files());
    Path frog = Media.sample("frog.mp4", SharedProduct.files());
    Map<String, Path> videos = new LinkedHashMap<>();
    int own = (int) (System.nanoTime() % 4000);
    for (int i = 1; i <= 4; i++) {
      videos.put("영상 " + i + " " + tag + ".mp4", Media.another(i % 2 == 1 ? talk : frog, own + i));
    }
    return videos;
  }

  private static Locator.ClickOptions with(KeyboardModifier modifier) {
    return new Locator.ClickOptions().setModifiers(List.of(modifier));
  }

  private static LocatorAssertions.HasAttributeOptions slow() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
  }
}
