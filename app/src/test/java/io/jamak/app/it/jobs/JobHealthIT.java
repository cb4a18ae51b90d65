package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line above the list: how the jobs of the workspace do, and what ended over the last day. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class JobHealthIT {
  private static final String ASSET =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type, status)
      select uuidv7(), user_id, workspace_id, 'bare.mp4', 'bare/health', 0, 'video/mp4', 'uploaded'
      from memberships order by workspace_id desc limit 1
      """;

  /** With the options of a draft that the API made. */
  private static final String ENDED =
      """
      insert into jobs (id, user_id, workspace_id, asset_id, filename, status, error_code, options_json,
        started_at, finished_at)
      select uuidv7(), d.user_id, d.workspace_id, d.asset_id, d.filename, state::job_status,
        case state when 'failed' then 'ASR_FAILED' end, d.options_json, now(), now()
      from (select * from jobs where filename = 'bare.mp4' limit 1) d, (
        select 'succeeded' as state from generate_series(1, 12) union all
        select 'failed' from generate_series(1, 3)) as ended
      """;

  private static final ApiClient API = SharedProduct.api();
  private static final String HEALTH = "**/api/jobs/health";

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void seed() {
    Database.execute(SharedProduct.product(), ASSET);
    cancelOne();
    Database.execute(SharedProduct.product(), ENDED);
  }

  @AfterAll
  static void leave() {
    Database.execute(SharedProduct.product(), "delete from jobs where filename = 'bare.mp4'");
    Database.execute(
        SharedProduct.product(), "delete from assets where storage_key = 'bare/health'");
  }

  @BeforeEach
  void open() {
    page.setViewportSize(1440, 900);
    page.navigate(SharedProduct.place().url() + "/jobs");
    assertThat(line()).hasAttribute("data-state", "ready");
  }

  @Test
  void it_tells_pace_success_and_what_ended() {
    assertThat(figure("today")).containsText("80%");
    assertThat(figure("today")).containsText("15개 중 12개");
    assertThat(figure("pace")).containsText("분당 1개");
    assertThat(figure("oldest")).containsText("–");
    assertThat(figure("end")).containsText("–");
    assertThat(caption()).hasText(Pattern.compile("^최근 24시간 · 완료 12 · 실패 3 · 취소 [1-9]\\d*$"));
  }

  @Test
  void spans_are_told_by_keyboard_and_let_go_again() {
    line().locator("figure").focus();
    page.keyboard().press("End");
    String last = caption().textContent();
    page.keyboard().press("ArrowLeft");
    assertThat(caption()).not().hasText(last);
    page.keyboard().press("Home");
    assertThat(caption())
        .hasText(Pattern.compile("^\\d+월 \\d+일 \\d\\d:\\d\\d–\\d\\d:\\d\\d · 완료 0 · 실패 0 · 취소 0$"));
    page.keyboard().press("Tab");
    assertThat(caption()).containsText("최근 24시간");
  }

  @Test
  void a_period_is_chosen_by_dragging_over_the_bars_and_taken_back_by_esc() {
    page.navigate(SharedProduct.place().url() + "/jobs?period=week");
    browser.find("job-row").first().waitFor();
    BoundingBox bars = browser.find("job-health-bars").boundingBox();
    drag(bars, 0.2, 0.5);
    assertThat(caption()).containsText("고르는 중");
    assertThat(page.locator("jamak-job-health .span[data-in]")).not().hasCount(0);
    page.keyboard().press("Escape");
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile(".*\\?period=week$"));

    drag(bars, 0.2, 0.5);
    page.mouse().up();
    page.waitForURL(
        Pattern.compile(".*\\?from=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z&to=[^&]*:00Z$"));
    assertThat(page.getByText("조건에 맞는 작업이 없어요.")).isVisible();
    page.mouse().move(bars.x, bars.y + 300);
    assertThat(caption()).containsText("에 만든 작업만 보고 있어요");
    browser.picture("job-health-chosen");
    assertThat(page.locator("[data-testid=active-filter]")).hasCount(2);
    assertThat(browser.find("filter-period")).hasValue("own");
    assertThat(browser.find("filter-from")).hasCount(0); // it is no whole day
    page.keyboard().press("Escape");
    page.waitForURL("**/jobs?period=week");
    assertThat(browser.find("job-row").first()).isVisible();
  }

  @Test
  void a_period_is_chosen_by_shift_and_arrows_and_taken_back_by_esc() {
    browser.find("job-row").first().waitFor();
    line().locator("figure").focus();
    page.keyboard().press("Home");
    page.keyboard().down("Shift");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("jamak-job-health .span[data-in]")).hasCount(3);
    page.keyboard().up("Shift");
    page.waitForURL("**/jobs?from=*&to=*");
    assertThat(page.locator("jamak-job-health .span[data-in]")).hasCount(3);
    page.keyboard().press("Escape");
    page.waitForURL("**/jobs");
    assertThat(page.locator("jamak-job-health .span[data-in]")).hasCount(0);
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.waitForURL("**/jobs?from=*&to=*");
    assertThat(browser.find("job-row").first()).isVisible();
    page.keyboard().press("Escape");
  }

  @Test
  void what_ends_is_counted_soon_and_nothing_below_moves() {
    double top = listTop();
    int before = canceled();
    cancelOne();
    assertThat(caption()).containsText("취소 " + (before + 1));
    assertThat(browser.find("live-pill")).isVisible();
    assertThat(listTop()).isEqualTo(top);
    browser.find("live-pill").click();
    assertThat(browser.find("live-pill")).isHidden();
    assertThat(listTop()).isEqualTo(top);
  }

  @Test
  void while_it_cannot_be_told_what_was_known_stays_and_one_can_ask_again() {
    double top = listTop();
    page.route(HEALTH, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    cancelOne();
    assertThat(line()).hasAttribute("data-state", "unknown");
    assertThat(figure("today")).containsText("80%");
    assertThat(listTop()).isEqualTo(top);
    Locator again = line().getByText("다시 확인");
    page.setViewportSize(390, 800);
    assertThat(again.boundingBox().y).isBetween(line().boundingBox().y, listTop());
    page.unroute(HEALTH);
    again.click();
    assertThat(line()).hasAttribute("data-state", "ready");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 1024, 390})
  void nothing_is_cut_in_english(int width) {
    page.setViewportSize(width, 800);
    browser.find("lang-switch").click();
    try {
      assertThat(figure("today")).containsText("12 of 15");
      assertThat(figure("pace")).containsText("1 a minute");
      Object cut =
          line()
              .evaluate(
                  """
                  line => [...line.querySelectorAll('dt, dd, figcaption')]
                    .filter(one => one.scrollWidth > one.clientWidth + 1
                      || one.getBoundingClientRect().right > line.getBoundingClientRect().right)
                    .map(one => one.textContent)
                  """);
      assertThat((List<?>) cut).isEmpty();
      browser.picture("job-health-" + width);
    } finally {
      browser.find("lang-switch").click();
    }
    assertThat(figure("today")).containsText("15개 중 12개");
  }

  /** A draft that is canceled at once; the page hears of it. */
  private static void cancelOne() {
    String asset = API.get("/api/assets?search=bare").get("items").get(0).get("id").asString();
    String job =
        API.post("/api/jobs", Map.of("assetIds", List.of(asset)))
            .get("jobs")
            .get(0)
            .get("id")
            .asString();
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
  }

  /** With the button still down at the end; shares of the width. */
  private static void drag(BoundingBox bars, double from, double to) {
    double y = bars.y + bars.height / 2;
    page.mouse().move(bars.x + bars.width * from, y);
    page.mouse().down();
    page.mouse().move(bars.x + bars.width * to, y, new Mouse.MoveOptions().setSteps(5));
  }

  private static int canceled() {
    return Integer.parseInt(caption().textContent().replaceFirst("(?s).*취소 (\\d+).*", "$1"));
  }

  private static double listTop() {
    return page.locator("jamak-job-table").boundingBox().y;
  }

  private static Locator line() {
    return browser.find("job-health");
  }

  private static Locator caption() {
    return browser.find("job-health-caption");
  }

  private static Locator figure(String name) {
    return line().locator("[data-figure=" + name + "]");
  }
}
