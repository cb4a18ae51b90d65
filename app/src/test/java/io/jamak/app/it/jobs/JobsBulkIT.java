package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Database;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Acts on everything that matches, and the causes of failures, at the screen /jobs. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JobsBulkIT {
  private static final ApiClient API = SharedProduct.api();
  private static final int DRAFTS = 250;

  private static Browser browser;
  private static Page page;
  private static Store store;
  private static Caller caller;

  @BeforeAll
  static void seed() {
    String clip =
        API.upload(Clips.distinct(SharedProduct.files(), 1, "bulk.mp4"), "bulk.mp4", "video/mp4");
    String first = API.draft(clip);
    store = Store.open(Database.source(SharedProduct.product()));
    JobRow row = store.jobQueries().findForWorker(JobId.parse(first)).orElseThrow();
    caller = new Caller(row.userId(), row.workspaceId(), Caller.Role.OWNER);
    Drafts.like(SharedProduct.product(), first, DRAFTS + 2);
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", drafts().subList(0, 3)));
    AssetId asset = Seed.uploaded(store, caller, "failures.mp4");
    AssetId doomed = Seed.uploaded(store, caller, "doomed.mp4");
    fail(asset, 12, ErrorCode.ENGINE_BUSY, "busy after %d s");
    fail(doomed, 2, ErrorCode.ENGINE_BUSY, "busy after %d s");
    fail(asset, 3, ErrorCode.NO_AUDIO, "no stream %d");
    API.send("DELETE", "/api/assets/" + doomed, null);
  }

  @AfterEach
  void backToTheUsualLook() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }

  @Test
  @Order(1)
  void a_cause_filters_the_list_and_can_be_named_and_put_aside() {
    open("status=failed");
    assertThat(groups()).hasCount(2);
    assertThat(groups().first()).containsText("14건 · 82%");
    pictures("jobs-causes");
    groups().first().locator(".choose").click();
    page.waitForURL(Pattern.compile("cause=[0-9a-f]{64}"));
    assertThat(browser.find("filter-chip").and(page.locator("[data-status=failed]")))
        .containsText("14");
    assertThat(groups().first().locator(".choose")).hasAttribute("aria-pressed", "true");

    groups().first().locator("[data-testid=cause-menu]").click();
    page.locator("[data-act=cause-name]").click();
    page.locator("[data-testid=cause-name]").fill("오후의 엔진");
    page.locator("jamak-dialog .button.primary").click();
    assertThat(groups().first()).containsText("오후의 엔진");
    groups().first().locator(".choose").click();
    groups().first().locator("[data-testid=cause-menu]").click();
    page.locator("[data-act=cause-muted]").click();
    assertThat(groups()).hasCount(1);
    assertThat(browser.find("cause-aside")).containsText("1개");
    browser.find("toast").locator("button.act").click();
    assertThat(groups()).hasCount(2);
  }

  @Test
  @Order(2)
  void those_of_a_cause_that_may_succeed_are_retried_and_the_others_are_named() {
    open("status=failed");
    groups().first().locator(".choose").click();
    page.waitForURL(Pattern.compile("cause="));
    assertThat(browser.find("retry-left-out")).containsText("2개");
    browser.find("btn-retry-possible").click();
    assertThat(browser.find("bulk-chips")).containsText("오후의 엔진");
    assertThat(browser.find("bulk-count")).containsText("14개 중 12개");
    assertThat(browser.find("bulk-excluded")).containsText("2개 제외");
    assertThat(browser.find("bulk-excluded")).containsText("삭제됨");
    assertThat(browser.find("bulk-cost")).containsText("12분");
    assertThat(page.locator("jamak-dialog [data-safe]")).isFocused();
    pictures("bulk-question");
    page.locator("jamak-dialog .button.primary").click();
    assertThat(meter()).hasAttribute("data-status", "done");
    assertThat(meter()).containsText("다시 실행 12 · 제외 2");
    assertThat(browser.find("retry-left-out")).containsText("14개는 이미 다시 실행했거나");
    pictures("jobs-causes-retried");
    browser.find("bulk-dismiss").click();
    assertThat(meter()).hasCount(0);
  }

  @Test
  @Order(3)
  void everything_that_matches_is_canceled_and_each_job_has_its_outcome() throws IOException {
    open("q=bulk&status=draft,canceled");
    page.keyboard().press("Control+a");
    browser.find("btn-select-everything").click();
    assertThat(browser.find("bulk-cancel")).containsText("253개 중 250");
    pictures("bulk-bar");
    browser.find("bulk-cancel").click();
    assertThat(browser.find("bulk-chips")).containsText("초안");
    assertThat(browser.find("bulk-excluded")).containsText("이미 끝난 작업");
    page.locator("jamak-dialog .button.primary").click();
    assertThat(meter()).isVisible();
    assertThat(meter()).hasAttribute("data-status", "done");
    assertThat(meter()).containsText("취소 250 · 이미 종료 3");
    assertThat(browser.find("selection-bar")).hasCount(0);
    page.reload();
    assertThat(meter()).containsText("취소 250 · 이미 종료 3");

    meter().locator(".told").click();
    browser.find("bulk-outcome-chip").and(page.locator("[data-outcome=skipped]")).click();
    Locator items = browser.find("bulk-outcome-item");
    assertThat(items).hasCount(3);
    assertThat(items.first()).containsText("이미 끝난 작업");
    assertThat(items.first().locator("a")).hasAttribute("href", Pattern.compile("/jobs\\?id="));
    pictures("bulk-outcome");
    Download table = page.waitForDownload(() -> browser.find("bulk-csv").click());
    assertThat(Files.readAllLines(table.path())).hasSize(1 + 253);
    page.keyboard().press("Escape");
    assertThat(meter()).hasCount(0);
  }

  @Test
  @Order(4)
  void a_cause_that_nobody_has_met_is_told() {
    open("");
    AssetId asset = Seed.uploaded(store, caller, "sixth.mp4");
    fail(asset, 1, ErrorCode.DISK_FULL, "no room for %d");
    assertThat(browser.find("toast").filter(new Locator.FilterOptions().setHasText("처음 보는")))
        .isVisible();
    assertThat(groups().filter(new Locator.FilterOptions().setHasText("DISK_FULL"))).hasCount(1);
  }

  /** In both languages, schemes and at a phone's width, where pictures are kept. */
  private static void pictures(String name) {
    for (int width : List.of(1440, 390)) {
      page.setViewportSize(width, 900);
      browser.picture(name + "-" + width);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      browser.picture(name + "-" + width + "-dark");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
    page.setViewportSize(1440, 900);
  }

  private static void open(String query) {
    page.navigate(SharedProduct.place().url() + "/jobs?" + query);
    assertThat(browser.find("job-row").first()).isVisible();
  }

  private static Locator groups() {
    return browser.find("failure-group");
  }

  private static Locator meter() {
    return browser.find("bulk-meter");
  }

  private static List<String> drafts() {
    return API.get("/api/jobs?status=draft&limit=200")
        .get("items")
        .valueStream()
        .map(job -> job.get("id").asString())
        .toList();
  }

  /** In one transaction, so that no dispatcher sees them waiting. */
  private static void fail(AssetId asset, int count, ErrorCode code, String message) {
    List<NewJob> wanted =
        Collections.nCopies(count, new NewJob(asset, JobOptions.DEFAULT, 0, null));
    store.inTransaction(
        () -> {
          List<JobRow> made = store.jobs().create(caller, wanted, true);
          for (int i = 0; i < made.size(); i++) {
            store.jobs().fail(made.get(i).id(), code, JobStep.TRANSCRIBE, 1, message.formatted(i));
          }
          return made.size();
        });
  }
}
