package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Looks;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of /jobs, with ten thousand jobs in it. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class JobsListIT {
  /** Id of the row that has the focus. */
  private static final String FOCUSED_ROW =
      "() => document.querySelector('jamak-jobs').renderRoot"
          + ".querySelector('jamak-job-table').focusedId";

  private static final String ASSET =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type, status)
      select uuidv7(), user_id, workspace_id, 'row.mp4', 'bare/rows', 0, 'video/mp4', 'uploaded'
      from memberships order by workspace_id desc limit 1
      """;

  /** With the options of a draft that the API made; the newest is row-10000. */
  private static final String MANY =
      """
      insert into jobs (id, user_id, workspace_id, asset_id, filename, status, error_code, error_step, error_attempt,
        options_json, created_at, started_at, finished_at)
      select uuidv7(), d.user_id, d.workspace_id, d.asset_id, 'row-' || lpad(n::text, 5, '0') || '.mp4',
        (case when n % 5 = 0 then 'failed' else 'succeeded' end)::job_status,
        case when n % 10 = 0 then 'NO_AUDIO' when n % 5 = 0 then 'ASR_FAILED' end,
        case when n % 5 = 0 then 'TRANSCRIBE' end, case when n % 5 = 0 then 3 end,
        d.options_json, d.created_at - interval '2 days' + n * interval '1 second',
        d.created_at - interval '1 day', d.created_at - interval '1 day' + interval '90 seconds'
      from (select * from jobs where filename = 'row.mp4' limit 1) d, generate_series(1, 10000) as n
      """;

  private static final ApiClient API = SharedProduct.api();
  private static final String OLD = "/jobs?status=succeeded,failed";

  private static Browser browser;
  private static Page page;
  private static String asset;

  @BeforeAll
  static void seed() {
    Database.execute(SharedProduct.product(), ASSET);
    asset = API.get("/api/assets?search=row").get("items").get(0).get("id").asString();
    cancel(draft());
    Database.execute(SharedProduct.product(), MANY);
  }

  @AfterAll
  static void leave() {
    Database.execute(SharedProduct.product(), "delete from jobs where filename like 'row%'");
    Database.execute(SharedProduct.product(), "delete from assets where storage_key = 'bare/rows'");
  }

  @BeforeEach
  void wide() {
    page.setViewportSize(1440, 900);
  }

  @Test
  void j18_ten_thousand_jobs_show_at_once_and_scroll_with_few_elements() {
    go(OLD);
    check(10_000).check();
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(9000)");
    assertThat(row(1_000)).isVisible();
    assertThat(browser.find("job-row").count()).isLessThanOrEqualTo(100);
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(0)");
    assertThat(row(10_000)).hasAttribute("data-selected", "true");
    assertThat(count()).hasText("선택 1개");
    browser.find("btn-clear").click();
  }

  @Test
  void j1_a_row_says_why_it_failed_and_offers_what_helps() {
    go("/jobs?errorCode=NO_AUDIO");
    Locator status = page.locator("jamak-job-table .job-status").first();
    assertThat(row(10_000)).isVisible();
    assertThat(status).containsText("NO_AUDIO");
    assertThat(status).containsText("음성 인식 · 3번째 시도");
    assertThat(status.locator(".why")).hasText(Pattern.compile("^[^.]*소리[^.]*\\. NO_AUDIO$"));
    Locator acts = page.locator("jamak-job-table .job-acts").first();
    assertThat(acts.locator("[data-testid=act-retry]")).hasAttribute("aria-disabled", "true");
    assertThat(acts.locator("[data-testid=btn-remedy]"))
        .hasAttribute("data-remedy", "replace_file");
    assertThat(acts.locator("[data-testid=act-cancel]"))
        .hasAttribute("title", "처리 실패 상태에서는 취소할 수 없어요");
    go("/jobs?errorCode=ASR_FAILED");
    assertThat(row(9_995)).isVisible();
    assertThat(acts.locator("[data-testid=btn-remedy]")).hasAttribute("data-remedy", "retry");
    assertThat(page.locator(".jobs-grid .number:not([title])").first()).hasText("1분 30초");
  }

  @Test
  void j2_j3_counts_and_filters_stand_in_the_address_and_come_back() {
    go("/jobs?q=row");
    assertThat(chip("failed")).containsText("2,000");
    assertThat(chip("succeeded")).containsText("8,000");
    chip("failed").click();
    assertThat(row(9_995)).isVisible();
    assertThat(row(9_999)).hasCount(0);
    browser.find("sort").selectOption("duration");
    browser.find("filter-format").selectOption("srt");
    page.waitForURL("**/jobs?q=row&status=failed&opt=format:srt&sort=duration");
    page.reload();
    browser.find("job-row").first().waitFor();
    assertThat(browser.find("sort")).hasValue("duration");
    assertThat(browser.find("search")).hasValue("row");
    assertThat(chip("failed")).hasAttribute("aria-pressed", "true");
    browser.find("btn-clear-filters").click();
    page.waitForURL("**/jobs?sort=duration");
    assertThat(browser.find("search")).hasValue("");
    browser.fill("search", "nothing-like-it");
    assertThat(page.getByText("조건에 맞는 작업이 없어요.")).isVisible();
  }

  @Test
  void j5_j15_twenty_changes_move_no_row_by_a_pixel_and_new_jobs_are_counted() {
    List<String> drafts = List.of(draft(), draft(), draft(), draft(), draft());
    go("/jobs?status=draft,canceled");
    Locator first = job(drafts.getLast());
    assertThat(first).hasAttribute("data-state", "draft");
    List<?> before = tops();
    first.hover();
    drafts.forEach(
        id -> {
          API.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", List.of(id), "priority", 3));
          API.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", List.of(id), "priority", 0));
        });
    drafts.forEach(JobsListIT::cancel);
    List<String> fresh = List.of(draft(), draft(), draft(), draft(), draft());
    for (String id : drafts) {
      assertThat(job(id)).hasAttribute("data-state", "canceled");
    }
    assertThat(browser.find("live-pill")).hasText("새 작업 5개 보기");
    assertThat(tops()).isEqualTo(before);
    assertThat(chip("draft")).containsText("5");
    browser.find("live-pill").click();
    assertThat(job(fresh.getLast())).isVisible();
    assertThat(browser.find("live-pill")).isHidden();

    chip("canceled").click(); // drafts alone
    assertThat(job(drafts.getFirst())).hasCount(0);
    cancel(fresh.getFirst());
    assertThat(job(fresh.getFirst())).hasAttribute("data-left", "true");
    assertThat(chip("draft")).containsText("4");
    fresh.subList(1, 5).forEach(JobsListIT::cancel);
  }

  @Test
  void j15_without_the_stream_a_change_comes_within_five_seconds_and_the_chip_says_so() {
    String draft = draft();
    page.route("**/api/jobs/stream", route -> route.abort());
    go("/jobs?status=draft");
    assertThat(browser.find("conn-chip")).hasAttribute("data-state", "retry");
    assertThat(job(draft)).hasAttribute("data-state", "draft");
    cancel(draft);
    long from = System.nanoTime();
    assertThat(job(draft)).hasAttribute("data-state", "canceled");
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(6));
    page.unroute("**/api/jobs/stream");
  }

  @Test
  void s1_s2_s9_ctrl_and_shift_take_what_lies_between_and_nothing_else() {
    go(OLD);
    cell(9_998).click(with(KeyboardModifier.CONTROL));
    cell(9_994).click(with(KeyboardModifier.SHIFT));
    assertThat(count()).hasText("선택 5개");
    cell(9_996).click(with(KeyboardModifier.SHIFT));
    assertThat(count()).hasText("선택 3개");
    cell(9_997).click(with(KeyboardModifier.CONTROL)); // deselects, and begins a range that does
    cell(9_996).click(with(KeyboardModifier.SHIFT));
    assertThat(count()).hasText("선택 1개");
    assertThat(page.locator("tr[aria-selected=true]")).hasCount(1);
    assertThat(row(9_998)).hasAttribute("data-selected", "true");
    assertThat(page.locator("table[aria-multiselectable=true]")).hasCount(1);
    cell(9_995).click(); // with a selection, a click toggles
    assertThat(count()).hasText("선택 2개");
    page.keyboard().press("Escape");
    assertThat(count()).hasCount(0);
  }

  @Test
  void s3_s8_shift_outlines_what_it_would_take_and_the_menu_is_for_all() {
    go(OLD);
    check(9_998).check();
    page.keyboard().down("Shift");
    cell(9_996).hover();
    assertThat(page.locator("td[part~=reach]").first()).isVisible();
    page.keyboard().up("Shift");
    assertThat(page.locator("td[part~=reach]")).hasCount(0);
    check(9_997).check();
    cell(9_998).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(browser.find("context-menu")).containsText("결과 2개 한 번에 받기");
    page.keyboard().press("Escape");
    cell(9_995).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(browser.find("context-menu")).containsText("1개 다시 시도");
    page.keyboard().press("Escape");
    assertThat(browser.find("context-menu")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(count()).hasCount(0);
  }

  @Test
  void s4_s6_s7_s10_all_means_what_it_says_and_hidden_members_are_told() {
    go(OLD);
    page.keyboard().press("Control+a");
    assertThat(count()).hasText("선택 100개");
    page.keyboard().press("Control+a");
    assertThat(count()).hasText("필터 결과 전체 10,000개 선택");
    cell(9_999).click();
    assertThat(count()).hasText("선택 99개");
    browser.find("btn-clear").click();

    check(9_999).check(); // done
    check(9_995).check(); // failed
    chip("failed").click();
    assertThat(count()).hasText("선택 2개 (1개는 필터에 가려짐)");
    browser.find("btn-visible-only").click();
    assertThat(count()).hasText("선택 1개");
    page.waitForCondition(() -> multiselected() > 0);
    page.keyboard().press("Escape");
  }

  @Test
  void g11_g12_keys_walk_select_open_and_come_back() {
    go(OLD);
    cell(10_000).click();
    browser.find("job-detail").waitFor();
    page.waitForURL("**id=*");
    page.keyboard().press("Escape");
    assertThat(browser.find("job-detail")).hasCount(0);
    page.waitForFunction(FOCUSED_ROW);
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(count()).hasText("선택 2개");
    page.keyboard().press("k");
    page.keyboard().press("Space");
    assertThat(count()).hasText("선택 1개");
    page.keyboard().press("Enter");
    browser.find("job-detail").waitFor();
    page.keyboard().press("Escape");
    assertThat(browser.find("job-detail")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(count()).hasCount(0);
    page.keyboard().press("/");
    assertThat(browser.find("search")).isFocused();
  }

  @Test
  void j1_columns_are_a_matter_of_taste_and_a_narrow_screen_has_cards() {
    go(OLD);
    browser.find("btn-columns").click();
    Locator options = browser.find("column-choice").getByText("옵션");
    options.click();
    page.keyboard().press("Escape");
    page.reload();
    assertThat(row(10_000)).isVisible();
    assertThat(page.locator(".job-options:visible")).hasCount(0);
    page.evaluate("() => localStorage.removeItem('jamak.jobs.columns')");
    page.setViewportSize(390, 800);
    assertThat(page.locator(".job-card").first()).isVisible();
    assertThat(page.locator(".job-card [data-testid=act-download]").first()).isVisible();
    browser.picture("jobs-list-390");
  }

  @Test
  void g9_everybody_can_read_it_and_nothing_is_cut_in_english() {
    Looks looks = new Looks(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      go(OLD); // what was drawn in the other scheme may still be on its way to this one
      check(9_999).check();
      browser.picture("jobs-list-" + scheme);
      looks.axe("list " + scheme);
      page.keyboard().press("Escape");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(looks.found()).isEmpty();
    browser.find("lang-switch").click();
    try {
      assertThat(page.getByText("Longest first")).not().hasCount(0);
      browser.picture("jobs-list-en");
      Object cut =
          page.locator("jamak-job-table")
              .evaluate(
                  """
                  table => [...table.shadowRoot.querySelectorAll('.badge .text, .where, .code, .why, .number, .button')]
                    .filter(one => one.offsetWidth > 0
                      && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2))
                    .map(one => one.textContent.trim())
                  """);
      assertThat((List<?>) cut).isEmpty();
    } finally {
      browser.find("lang-switch").click();
    }
  }

  private static long multiselected() {
    return Database.count(
        SharedProduct.product(),
        "select count(*) from events where type = 'ASSET_MULTISELECT_USED' and"
            + " payload_json->>'method' = 'all'");
  }

  private static void go(String place) {
    page.navigate(SharedProduct.place().url() + place);
    browser.find("job-row").first().waitFor();
  }

  /** A draft that the API made, the newest of all. */
  private static String draft() {
    return API.post("/api/jobs", Map.of("assetIds", List.of(asset)))
        .get("jobs")
        .get(0)
        .get("id")
        .asString();
  }

  private static void cancel(String job) {
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
  }

  /** Where each row on the screen begins. */
  private static List<?> tops() {
    return (List<?>)
        browser
            .find("job-row")
            .evaluateAll(
                "rows => rows.map(row => [row.dataset.jobId,"
                    + " row.getBoundingClientRect().top]).sort()");
  }

  private static Locator job(String id) {
    return page.locator("[data-testid=job-row][data-job-id='" + id + "']:visible");
  }

  /** The grid keeps rows that it needs no more, unseen. */
  private static Locator row(int number) {
    return page.locator("[data-testid=job-row]:visible")
        .filter(new Locator.FilterOptions().setHasText("row-%05d.mp4".formatted(number)));
  }

  /** The name, where a click is one on the row. */
  private static Locator cell(int number) {
    return row(number).locator(".job-name");
  }

  private static Locator check(int number) {
    return page.getByLabel("row-%05d.mp4 선택".formatted(number));
  }

  private static Locator chip(String status) {
    return page.locator("[data-testid=filter-chip][data-status=" + status + "]");
  }

  private static Locator count() {
    return browser.find("selection-count");
  }

  private static Locator.ClickOptions with(KeyboardModifier modifier) {
    return new Locator.ClickOptions().setModifiers(List.of(modifier));
  }
}
