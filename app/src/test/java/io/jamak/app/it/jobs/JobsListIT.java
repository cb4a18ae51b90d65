package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Looks;
import io.jamak.app.product.shared.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of /jobs, with ten thousand jobs in it. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class JobsListIT {
  private static final String OLD = "/jobs?status=succeeded,failed";

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void seed() {
    ManyJobs.seed();
  }

  @AfterAll
  static void leave() {
    ManyJobs.clear();
  }

  @BeforeEach
  void wide() {
    page.setViewportSize(1440, 900);
  }

  @Test
  void j18_ten_thousand_jobs_show_at_once_and_scroll_with_few_elements() {
    list().go(OLD);
    list().check(10_000).check();
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(9000)");
    assertThat(list().row(1_000)).isVisible();
    assertThat(browser.find("job-row").count()).isLessThanOrEqualTo(100);
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(0)");
    assertThat(list().row(10_000)).hasAttribute("data-selected", "true");
    assertThat(list().count()).hasText("선택 1개");
    browser.find("btn-clear").click();
  }

  @Test
  void j1_a_row_says_why_it_failed_and_offers_what_helps() {
    list().go("/jobs?errorCode=NO_AUDIO");
    Locator status = page.locator("jamak-job-table .job-status").first();
    assertThat(list().row(10_000)).isVisible();
    assertThat(status).containsText("NO_AUDIO");
    assertThat(status).containsText("음성 인식 · 3번째 시도");
    assertThat(status.locator(".why")).hasText(Pattern.compile("^[^.]*소리[^.]*\\. NO_AUDIO$"));
    Locator acts = page.locator("jamak-job-table .job-acts").first();
    assertThat(acts.locator("[data-testid=act-retry]")).hasAttribute("aria-disabled", "true");
    assertThat(acts.locator("[data-testid=btn-remedy]"))
        .hasAttribute("data-remedy", "replace_file");
    assertThat(acts.locator("[data-testid=act-cancel]"))
        .hasAttribute("title", "처리 실패 상태에서는 취소할 수 없어요");
    list().go("/jobs?errorCode=ASR_FAILED");
    assertThat(list().row(9_995)).isVisible();
    assertThat(acts.locator("[data-testid=btn-remedy]")).hasAttribute("data-remedy", "retry");
    assertThat(page.locator(".jobs-grid .number:not([title])").first()).hasText("1분 30초");
  }

  @Test
  void j2_j3_counts_and_filters_stand_in_the_address_and_come_back() {
    list().go("/jobs?q=row");
    assertThat(list().chip("failed")).containsText("2,000");
    assertThat(list().chip("succeeded")).containsText("8,000");
    list().chip("failed").click();
    assertThat(list().row(9_995)).isVisible();
    assertThat(list().row(9_999)).hasCount(0);
    browser.find("sort").selectOption("duration");
    browser.find("filter-format").selectOption("srt");
    page.waitForURL("**/jobs?q=row&status=failed&opt=format:srt&sort=duration");
    page.reload();
    browser.find("job-row").first().waitFor();
    assertThat(browser.find("sort")).hasValue("duration");
    assertThat(browser.find("search")).hasValue("row");
    assertThat(list().chip("failed")).hasAttribute("aria-pressed", "true");
    browser.find("btn-clear-filters").click();
    page.waitForURL("**/jobs?sort=duration");
    assertThat(browser.find("search")).hasValue("");
    browser.fill("search", "nothing-like-it");
    assertThat(page.getByText("조건에 맞는 작업이 없어요.")).isVisible();
  }

  @Test
  void j5_j15_twenty_changes_move_no_row_by_a_pixel_and_new_jobs_are_counted() {
    List<String> drafts =
        List.of(
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft());
    list().go("/jobs?status=draft,canceled");
    Locator first = list().job(drafts.getLast());
    assertThat(first).hasAttribute("data-state", "draft");
    List<?> before = list().tops();
    first.hover();
    drafts.forEach(
        id -> {
          ManyJobs.prioritise(id, 3);
          ManyJobs.prioritise(id, 0);
        });
    drafts.forEach(ManyJobs::cancel);
    List<String> fresh =
        List.of(
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft(),
            ManyJobs.draft());
    for (String id : drafts) {
      assertThat(list().job(id)).hasAttribute("data-state", "canceled");
    }
    assertThat(browser.find("live-pill")).hasText("새 작업 5개 보기");
    assertThat(list().tops()).isEqualTo(before);
    assertThat(list().chip("draft")).containsText("5");
    browser.find("live-pill").click();
    assertThat(list().job(fresh.getLast())).isVisible();
    assertThat(browser.find("live-pill")).isHidden();

    list().chip("canceled").click(); // drafts alone
    assertThat(list().job(drafts.getFirst())).hasCount(0);
    ManyJobs.cancel(fresh.getFirst());
    assertThat(list().job(fresh.getFirst())).hasAttribute("data-left", "true");
    assertThat(list().chip("draft")).containsText("4");
    fresh.subList(1, 5).forEach(ManyJobs::cancel);
  }

  @Test
  void j15_without_the_stream_a_change_comes_within_five_seconds_and_the_chip_says_so() {
    String draft = ManyJobs.draft();
    page.route("**/api/jobs/stream", route -> route.abort());
    list().go("/jobs?status=draft");
    assertThat(browser.find("conn-chip")).hasAttribute("data-state", "retry");
    assertThat(list().job(draft)).hasAttribute("data-state", "draft");
    ManyJobs.cancel(draft);
    long from = System.nanoTime();
    assertThat(list().job(draft)).hasAttribute("data-state", "canceled");
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(6));
    page.unroute("**/api/jobs/stream");
  }

  @Test
  void s1_s2_s9_ctrl_and_shift_take_what_lies_between_and_nothing_else() {
    list().go(OLD);
    list().cell(9_998).click(JobTable.with(KeyboardModifier.CONTROL));
    list().cell(9_994).click(JobTable.with(KeyboardModifier.SHIFT));
    assertThat(list().count()).hasText("선택 5개");
    list().cell(9_996).click(JobTable.with(KeyboardModifier.SHIFT));
    assertThat(list().count()).hasText("선택 3개");
    list()
        .cell(9_997)
        .click(JobTable.with(KeyboardModifier.CONTROL)); // deselects, and begins a range that does
    list().cell(9_996).click(JobTable.with(KeyboardModifier.SHIFT));
    assertThat(list().count()).hasText("선택 1개");
    assertThat(page.locator("tr[aria-selected=true]")).hasCount(1);
    assertThat(list().row(9_998)).hasAttribute("data-selected", "true");
    assertThat(page.locator("table[aria-multiselectable=true]")).hasCount(1);
    list().cell(9_995).click(); // with a selection, a click toggles
    assertThat(list().count()).hasText("선택 2개");
    page.keyboard().press("Escape");
    assertThat(list().count()).hasCount(0);
  }

  @Test
  void s3_s8_shift_outlines_what_it_would_take_and_the_menu_is_for_all() {
    list().go(OLD);
    list().check(9_998).check();
    page.keyboard().down("Shift");
    list().cell(9_996).hover();
    assertThat(page.locator("td[part~=reach]").first()).isVisible();
    page.keyboard().up("Shift");
    assertThat(page.locator("td[part~=reach]")).hasCount(0);
    list().check(9_997).check();
    list().cell(9_998).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(browser.find("context-menu")).containsText("결과 2개 한 번에 받기");
    page.keyboard().press("Escape");
    list().cell(9_995).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(browser.find("context-menu")).containsText("1개 다시 시도");
    page.keyboard().press("Escape");
    assertThat(browser.find("context-menu")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(list().count()).hasCount(0);
  }

  @Test
  void s4_s6_s7_s10_all_means_what_it_says_and_hidden_members_are_told() {
    list().go(OLD);
    page.keyboard().press("Control+a");
    assertThat(list().count()).hasText("선택 100개");
    page.keyboard().press("Control+a");
    assertThat(list().count()).hasText("필터 결과 전체 10,000개 선택");
    list().cell(9_999).click();
    assertThat(list().count()).hasText("선택 99개");
    browser.find("btn-clear").click();

    list().check(9_999).check(); // done
    list().check(9_995).check(); // failed
    list().chip("failed").click();
    assertThat(list().count()).hasText("선택 2개 (1개는 필터에 가려짐)");
    browser.find("btn-visible-only").click();
    assertThat(list().count()).hasText("선택 1개");
    page.waitForCondition(() -> ManyJobs.multiselected() > 0);
    page.keyboard().press("Escape");
  }

  @Test
  void g11_g12_keys_walk_select_open_and_come_back() {
    list().go(OLD);
    list().cell(10_000).click();
    browser.find("job-detail").waitFor();
    page.waitForURL("**id=*");
    page.keyboard().press("Escape");
    assertThat(browser.find("job-detail")).hasCount(0);
    list().awaitFocus();
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(list().count()).hasText("선택 2개");
    page.keyboard().press("k");
    page.keyboard().press("Space");
    assertThat(list().count()).hasText("선택 1개");
    page.keyboard().press("Enter");
    browser.find("job-detail").waitFor();
    page.keyboard().press("Escape");
    assertThat(browser.find("job-detail")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(list().count()).hasCount(0);
    page.keyboard().press("/");
    assertThat(browser.find("search")).isFocused();
  }

  @Test
  void j1_columns_are_a_matter_of_taste_and_a_narrow_screen_has_cards() {
    list().go(OLD);
    browser.find("btn-columns").click();
    Locator options = browser.find("column-choice").getByText("옵션");
    options.click();
    page.keyboard().press("Escape");
    page.reload();
    assertThat(list().row(10_000)).isVisible();
    assertThat(page.locator(".job-options:visible")).hasCount(0);
    page.evaluate("() => localStorage.removeItem('jamak.jobs.columns')");
    page.setViewportSize(390, 800);
    assertThat(page.locator(".job-card").first()).isVisible();
    assertThat(page.locator(".job-card [data-testid=act-download]").first()).isVisible();
    browser.picture("jobs-list-390");
  }

  @Test
  void g9_everybody_can_read_it_and_nothing_is_cut() {
    Looks looks = new Looks(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      list().go(OLD); // what was drawn in the other scheme may still be on its way to this one
      list().check(9_999).check();
      browser.picture("jobs-list-" + scheme);
      looks.axe("list " + scheme);
      page.keyboard().press("Escape");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(looks.found()).isEmpty();
    assertThat(list().cutTexts()).isEmpty();
    browser.find("lang-switch").click();
    try {
      assertThat(page.getByText("Longest first")).not().hasCount(0);
      browser.picture("jobs-list-en");
      assertThat(list().cutTexts()).isEmpty();
    } finally {
      browser.find("lang-switch").click();
    }
  }

  private static JobTable list() {
    return new JobTable(page, browser);
  }
}
