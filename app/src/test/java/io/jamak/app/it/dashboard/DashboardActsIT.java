package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Panels, notes, ways back and forth, and what is told of each act: G6, G8, G20, G23, S10. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardActsIT {
  private static final String SET = "규칙";
  private static final String ALL = "q=" + SET + "&sort=name";
  private static final int SMALL = 200_000;
  private static final Pattern PART = Pattern.compile(".*[?&]partNumber=.*");

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    BareAssets.uploaded(SET, 30);
    grid = new CardGrid(browser);
  }

  @AfterEach
  void mend() {
    page.evaluate("localStorage.removeItem('jamak.cardSize')");
  }

  @Test
  void g8_g_and_u_lead_away_and_back_and_forward_show_what_was_left() {
    // A window of its own: the router may still walk through its history after the last look.
    try (Browser own = new Browser("ko", ColorScheme.LIGHT)) {
      own.signIn(SharedProduct.product().url());
      CardGrid cards = new CardGrid(own);
      cards.open(ALL);
      cards.press("g", "u");
      own.find("usage-card").first().waitFor();
      cards.press("?");
      assertThat(own.find("shortcut-sheet")).isVisible();
      cards.press("Escape", "g", "d");
      cards.cards().first().waitFor();
      own.fill("search", SET + " 0001");
      own.find("sort").selectOption("length_desc");
      assertThat(cards.cards()).hasCount(10);
      cards.card(name(17)).click();
      assertThat(own.find("asset-detail")).containsText("길이 17초");
      assertThat(own.page()).hasURL(Pattern.compile("sort=length_desc.*id="));
      String address = own.page().url();
      own.page().goBack();
      own.find("usage-card").first().waitFor();
      assertThat(own.page()).hasURL(Pattern.compile("/usage"));
      own.page().goForward();
      assertThat(own.page()).hasURL(address);
      assertThat(cards.cards()).hasCount(10);
      assertThat(cards.cards().first()).containsText(name(19));
      assertThat(own.find("search")).hasValue(SET + " 0001");
      assertThat(own.find("asset-detail")).containsText("길이 17초");
    }
  }

  @Test
  void g20_at_1280_the_drawer_stands_beside_the_cards() {
    grid.open(ALL + "&panel=queue", 1280, 900);
    assertThat(browser.find("queue-drawer")).isVisible();
    assertThat(right(grid.cards())).isLessThanOrEqualTo(drawer().x);
    card(1).focus();
    grid.press("Escape");
    assertThat(browser.find("queue-drawer")).isVisible();
  }

  @Test
  void g20_below_1280_it_lies_over_them_and_escape_gives_the_focus_back() {
    grid.open(ALL, 1279, 900);
    assertThat(browser.find("queue-drawer")).isHidden();
    double width = right(grid.cards());
    card(2).focus();
    grid.press("q");
    assertThat(browser.find("queue-drawer")).isVisible();
    assertThat(browser.find("tab-queue")).isFocused();
    assertThat(right(grid.cards())).isEqualTo(width).isGreaterThan(drawer().x);
    grid.press("Escape");
    assertThat(browser.find("queue-drawer")).isHidden();
    assertThat(card(2)).isFocused();
  }

  @Test
  void g20_a_long_press_begins_a_selection_and_a_tap_goes_on_with_it() {
    try (BrowserContext touched =
        browser.another(new NewContextOptions().setHasTouch(true).setIsMobile(true))) {
      Page phone = touched.newPage();
      phone.navigate(SharedProduct.product().url() + "/dashboard?" + ALL);
      Locator first = cardOf(phone, 1);
      BoundingBox box = first.boundingBox();
      CDPSession finger = touched.newCDPSession(phone);
      touch(finger, "touchStart", "{\"x\":%s,\"y\":%s}".formatted(box.x + 90, box.y + 50));
      assertThat(first).hasAttribute("aria-selected", "true");
      assertThat(phone.locator("[data-testid='selection-count']")).hasText("선택 1개");
      touch(finger, "touchEnd", "");
      cardOf(phone, 2).tap();
      assertThat(phone.locator("[data-testid='selection-count']")).hasText("선택 2개");
      assertThat(first).hasAttribute("aria-selected", "true");
      assertThat(phone.locator("[data-testid='context-menu']")).hasCount(0);
      assertThat(phone.locator("[data-testid='asset-detail']")).isHidden();
    }
  }

  @Test
  void g6_notes_of_one_kind_merge_within_three_seconds_and_stay_under_the_pointer() {
    try (BrowserContext timed = browser.another(new NewContextOptions())) {
      Page other = onClock(timed);
      Locator notes = other.locator("[data-testid='toast']");
      queue(other, 5);
      queue(other, 6);
      long merged = System.nanoTime();
      assertThat(notes).hasCount(1);
      assertThat(notes).containsText("2개를 큐에 담았어요");
      select(other, 7);
      long passedMs = (System.nanoTime() - merged) / 1_000_000;
      other.clock().fastForward(Math.max(1, 3100 - passedMs)); // the page's clock goes on by itself
      other.locator("[data-testid='btn-queue-add']").click();
      assertThat(notes).hasCount(2);
      notes.last().hover();
      other.clock().fastForward(20_000);
      assertThat(notes).hasCount(1);
      assertThat(notes).containsText("1개를 큐에 담았어요");
      other.mouse().move(2, 2);
      other.clock().fastForward(4000);
      assertThat(notes).hasCount(1);
      other.clock().fastForward(2100);
      assertThat(notes).hasCount(0);
    }
  }

  @Test
  void g6_undo_lasts_eight_seconds() {
    try (BrowserContext timed = browser.another(new NewContextOptions())) {
      Page other = onClock(timed);
      queue(other, 8);
      Locator item =
          other
              .locator("[data-testid='queue-item']")
              .filter(new Locator.FilterOptions().setHasText(name(8)));
      item.getByLabel("큐에서 빼기").click();
      assertThat(item).hasCount(0);
      other.mouse().move(2, 2);
      Locator undo = other.locator("[data-testid='toast']").getByText("되돌리기");
      assertThat(undo).isVisible();
      other.clock().fastForward(6100);
      undo.dispatchEvent("click"); // at once: the rest of the eight seconds passes by itself
      assertThat(item).hasCount(1);
      item.getByLabel("큐에서 빼기").click();
      assertThat(undo).isVisible();
      other.mouse().move(2, 2);
      other.clock().fastForward(8100);
      assertThat(undo).hasCount(0);
    }
  }

  @Test
  void g23_an_addition_to_the_queue_is_told_once_with_its_number() {
    grid.open(ALL);
    String first = card(10).getAttribute("data-asset-id");
    grid.click(name(10), KeyboardModifier.CONTROL);
    grid.click(name(12), KeyboardModifier.SHIFT);
    browser.find("btn-queue-add").dblclick();
    assertThat(browser.find("toast").last()).containsText("3개를 큐에 담았어요");
    RecordedActs.await(page, "QUEUE_ADD_CLICKED", first, "n", "3");
    RecordedActs.await(page, "ASSET_MULTISELECT_USED", first, "n", "3");
    page.reload();
    grid.cards().first().waitFor();
    assertThat(RecordedActs.count("QUEUE_ADD_CLICKED", first, "n", "3")).isEqualTo(1);
    assertThat(RecordedActs.count("ASSET_MULTISELECT_USED", first, "method", "shift")).isEqualTo(1);
  }

  @Test
  void g23_a_run_from_the_grid_is_told_once() {
    grid.open(ALL);
    page.route("**/api/jobs", route -> answer(route, "{\"jobs\":[],\"results\":[]}"));
    String first = card(1).getAttribute("data-asset-id");
    grid.click(name(1), KeyboardModifier.CONTROL);
    grid.click(name(2), KeyboardModifier.CONTROL);
    browser.find("btn-run-now").dblclick();
    RecordedActs.await(page, "JOB_RUN_CLICKED", first, "n", "2");
    page.reload();
    grid.cards().first().waitFor();
    assertThat(RecordedActs.count("JOB_RUN_CLICKED", first, "from", "grid")).isEqualTo(1);
  }

  @Test
  void g23_each_failing_try_of_an_upload_is_told_once_with_its_code() {
    UploadScreen screen = new UploadScreen(browser, CardGrid.tinyVideo());
    page.navigate(SharedProduct.product().url() + "/dashboard");
    screen.ready();
    page.route(PART, DashboardActsIT::gone);
    screen.make("실패하는 것.mp4", SMALL);
    screen.drop(List.of("실패하는 것.mp4"));
    Locator card = screen.card("실패하는 것.mp4");
    assertThat(card).hasAttribute("data-state", "upload_failed", UploadScreen.state());
    String id = card.getAttribute("data-asset-id");
    RecordedActs.await(page, "ASSET_UPLOAD_FAILED", id, "code", "UP_EXPIRED");
    UploadScreen.button(card, "다시 시도").click();
    assertThat(card).containsText("시도 2/5");
    RecordedActs.await(
        page, "ASSET_UPLOAD_FAILED", card.getAttribute("data-asset-id"), "attempt", "2");
    page.reload();
    screen.ready();
    assertThat(RecordedActs.count("ASSET_UPLOAD_FAILED", id, "attempt", "1")).isEqualTo(1);
  }

  /** The cards beside the queue, with a clock that a test can put forward. */
  private static Page onClock(BrowserContext context) {
    context.clock().install();
    Page other = context.newPage();
    other.navigate(SharedProduct.product().url() + "/dashboard?panel=queue&" + ALL);
    cardOf(other, 1).waitFor();
    return other;
  }

  private static void select(Page where, int number) {
    cardOf(where, number)
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
  }

  private static void queue(Page where, int number) {
    select(where, number);
    where.locator("[data-testid='btn-queue-add']").click();
    assertThat(cardOf(where, number)).hasAttribute("aria-selected", "false");
  }

  private static void touch(CDPSession finger, String type, String points) {
    String event = "{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points);
    finger.send("Input.dispatchTouchEvent", JsonParser.parseString(event).getAsJsonObject());
  }

  private static void answer(Route route, String json) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
  }

  private static void gone(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(404)
            .setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
  }

  private static double right(Locator cards) {
    return cards.all().stream()
        .map(Locator::boundingBox)
        .mapToDouble(box -> box.x + box.width)
        .max()
        .orElseThrow();
  }

  private static BoundingBox drawer() {
    return page.locator("jamak-dashboard aside.side").boundingBox();
  }

  private static String name(int number) {
    return SET + " %05d".formatted(number);
  }

  private static Locator card(int number) {
    return grid.card(name(number));
  }

  private static Locator cardOf(Page where, int number) {
    return where
        .locator("[data-testid='asset-card']")
        .filter(new Locator.FilterOptions().setHasText(name(number)));
  }
}
