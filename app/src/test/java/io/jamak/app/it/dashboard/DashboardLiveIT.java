package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Commands;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The screen while the server is slow, while others change things, and while nobody answers. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardLiveIT {
  private static final String SET = "물결";
  private static final ApiClient API = SharedProduct.api();
  private static final HasAttributeOptions LONG = new HasAttributeOptions().setTimeout(30_000);

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    CardGrid.fill();
    BareAssets.uploaded(SET, 40);
    grid = new CardGrid(browser);
  }

  @AfterAll
  static void leave() {
    BareAssets.remove(SET);
  }

  @AfterEach
  void mend() {
    page.context().setOffline(false);
  }

  @Test
  void g1_selection_panels_and_tabs_change_while_every_answer_is_held_back() {
    grid.open("q=" + SET + "&sort=name");
    HeldAnswers answers = new HeldAnswers(page, "v-r=uidl|/api/");
    browser.find("lang-switch").click();
    answers.await("v-r=uidl");
    grid.click(SET + " 00002", KeyboardModifier.CONTROL);
    grid.click(SET + " 00004", KeyboardModifier.SHIFT);
    grid.showsSelected(SET + " 00002", SET + " 00003", SET + " 00004");
    assertThat(browser.find("selection-bar")).isVisible();
    grid.press("q");
    assertThat(browser.find("queue-drawer")).isVisible();
    browser.find("tab-history").click();
    assertThat(browser.find("tab-history")).hasAttribute("aria-selected", "true");
    grid.card(SET + " 00005").focus();
    grid.press("Enter");
    assertThat(browser.find("asset-detail")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
    answers.release();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    browser.find("lang-switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
    grid.showsSelected(SET + " 00002", SET + " 00003", SET + " 00004");
  }

  @Test
  void g4_live_changes_move_nothing_and_keep_focus_selection_and_menu() {
    grid.open("q=" + SET + "&sort=name&size=l");
    grid.card(SET + " 00001").focus();
    grid.press("Control+End", "ArrowUp", "ArrowUp", "Space", "Shift+ArrowLeft");
    String name = grid.focused().locator(".name").textContent();
    grid.card(name).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    grid.press("ArrowDown");
    Object before = page.evaluate(PLACES);
    String id = grid.card(name).getAttribute("data-asset-id");
    for (int i = 1; i <= 20; i++) {
      API.send("PATCH", "/api/assets/" + id, Map.of("filename", name.replace(".", i + ".")));
    }
    String last = name.replace(".", "20.");
    assertThat(grid.card(last)).isVisible();
    assertThat(page.evaluate(PLACES)).isEqualTo(before);
    assertThat(grid.menu()).isVisible();
    grid.press("Escape");
    assertThat(grid.focused()).containsText(last);
    grid.press("Escape");
    API.send("PATCH", "/api/assets/" + id, Map.of("filename", name));
  }

  /** Where each card stands and which node it is, what is scrolled, selected and has the focus. */
  private static final String PLACES =
      """
      (() => {
        const grid = document.querySelector('jamak-dashboard').shadowRoot
          .querySelector('jamak-asset-grid').shadowRoot;
        let active = document.activeElement;
        while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const cards = [...grid.querySelectorAll('.card')].map((card, i) => {
          card.place ??= i;
          return [card.place, card.getBoundingClientRect().top, card.dataset.selected].join();
        });
        return [grid.querySelector('.scroller').scrollTop, active.dataset.act, ...cards];
      })()
      """;

  @Test
  void g10_the_reader_can_hold_still_what_changes_by_itself() {
    grid.open("q=" + SET + "&sort=name");
    String name = grid.cards().nth(1).locator(".name").textContent();
    String id = grid.cards().nth(1).getAttribute("data-asset-id");
    browser.find("btn-live").click();
    assertThat(browser.find("conn-chip")).containsText("멈춤");
    String changed = name.replace(".", " 바뀜.");
    try (Page other = page.context().newPage()) {
      other.navigate(page.url());
      Locator there = other.locator("[data-asset-id='" + id + "']");
      assertThat(there).containsText(name);
      API.send("PATCH", "/api/assets/" + id, Map.of("filename", changed));
      assertThat(there).containsText(changed);
    }
    assertThat(grid.card(changed)).hasCount(0);
    assertThat(page.locator("html[data-stale]")).hasCount(0);
    browser.find("btn-live").click();
    assertThat(grid.card(changed)).isVisible();
    assertThat(browser.find("conn-chip")).containsText("실시간");
    API.send("PATCH", "/api/assets/" + id, Map.of("filename", name));
  }

  @Test
  void g4_new_videos_are_counted_and_come_with_a_click() {
    grid.open("q=" + SET + "&sort=newest");
    grid.card(SET + " 00003").focus();
    Object before = page.evaluate(PLACES);
    API.upload(CardGrid.tinyVideo(), SET + " 새로 1.mp4", "video/mp4");
    API.upload(CardGrid.tinyVideo(), SET + " 새로 2.mp4", "video/mp4");
    Locator unseen = browser.find("btn-unseen");
    assertThat(unseen).hasText("새 영상 2개 보기");
    assertThat(grid.card(SET + " 새로")).hasCount(0);
    assertThat(page.evaluate(PLACES)).isEqualTo(before);
    unseen.click();
    assertThat(grid.cards().nth(0)).containsText(SET + " 새로 2");
    assertThat(grid.cards().nth(1)).containsText(SET + " 새로 1");
    assertThat(unseen).isHidden();
  }

  @Test
  void g4_what_is_being_typed_is_kept_when_others_change_the_same_video() {
    grid.open("q=" + SET + "&sort=name");
    grid.card(SET + " 00006").click();
    browser.find("detail-tab-facts").click();
    Locator field = page.locator("jamak-asset-detail [data-keep=tag]");
    field.pressSequentially("아직 쓰는");
    String id = grid.card(SET + " 00006").getAttribute("data-asset-id");
    API.send("PATCH", "/api/assets/" + id, Map.of("filename", SET + " 00006 새 이름.mp4"));
    assertThat(grid.card("새 이름")).isVisible();
    assertThat(field).hasValue("아직 쓰는");
    assertThat(field).isFocused();
    field.fill("");
    API.send("PATCH", "/api/assets/" + id, Map.of("filename", SET + " 00006.mp4"));
  }

  @Test
  void g4_without_the_stream_it_asks_again_but_never_in_a_hidden_tab() {
    try (Browser other = new Browser("ko", ColorScheme.LIGHT)) {
      Page tab = other.page();
      AtomicInteger lists = new AtomicInteger();
      tab.onRequest(
          request -> {
            if (request.url().contains("/api/assets?")) {
              lists.incrementAndGet();
            }
          });
      tab.clock().install();
      tab.route("**/api/jobs/stream", route -> route.abort());
      other.signIn(SharedProduct.product().url());
      assertThat(other.find("conn-chip")).hasAttribute("data-state", "retry", LONG);
      int seen = lists.get();
      tab.clock().runFor(5_000);
      tab.waitForCondition(() -> lists.get() > seen);
      tab.evaluate(
          "Object.defineProperty(document, 'hidden', {configurable: true, get: () => true})");
      tab.waitForResponse("**/api/session", () -> tab.evaluate("fetch('api/session')"));
      int hidden = lists.get();
      tab.clock().runFor(60_000);
      tab.waitForResponse("**/api/session", () -> tab.evaluate("fetch('api/session')"));
      assertThat(lists.get()).isEqualTo(hidden);
      tab.evaluate("delete document.hidden");
      tab.clock().runFor(5_000);
      tab.waitForCondition(() -> lists.get() > hidden);
    }
  }

  @Test
  void g5_offline_the_chip_tells_the_age_of_the_data_and_the_header_stays_free() {
    grid.open("q=" + SET + "&sort=name");
    Locator chip = browser.find("conn-chip");
    Locator cards = browser.find("asset-grid");
    assertThat(chip).hasText("실시간");
    assertThat(cards).hasCSS("opacity", "1");
    page.context().setOffline(true);
    assertThat(chip).hasAttribute("data-state", "offline");
    assertThat(chip).hasText(Pattern.compile("^오프라인\\s*\\d+초 전 데이터$"));
    assertThat(cards).not().hasCSS("opacity", "1");
    for (String control : List.of("conn-chip", "bell", "lang-switch")) {
      assertThat(browser.find(control).first().evaluate(ON_TOP)).as(control).isEqualTo(true);
    }
    grid.click(SET + " 00001", KeyboardModifier.CONTROL);
    grid.showsSelected(SET + " 00001");
    page.context().setOffline(false);
    assertThat(chip).hasAttribute("data-state", "live", LONG);
    assertThat(chip).hasText("실시간");
    assertThat(cards).hasCSS("opacity", "1");
  }

  /** Whether a click in its middle reaches it. */
  private static final String ON_TOP =
      """
      element => {
        const box = element.getBoundingClientRect();
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return element === hit || element.contains(hit);
      }
      """;

  @Test
  void g5_a_server_that_hangs_is_noticed_and_so_is_its_coming_back() {
    grid.open("q=" + SET + "&sort=name");
    Locator chip = browser.find("conn-chip");
    assertThat(chip).hasAttribute("data-state", "live", LONG);
    String server = Long.toString(SharedProduct.product().jvm().pid());
    Commands.tool("kill", "-STOP", server);
    try {
      assertThat(chip).hasAttribute("data-state", "retry", LONG);
    } finally {
      Commands.tool("kill", "-CONT", server);
    }
    assertThat(chip).hasAttribute("data-state", "live", LONG);
  }

  @Test
  void g11_when_the_card_in_focus_is_gone_the_next_one_has_the_focus() {
    BareAssets.uploaded(SET + " 지움", 3);
    grid.open("q=" + SET + " 지움&sort=name");
    grid.card("00002").focus();
    delete();
    assertThat(grid.focused()).containsText("00003");
    delete();
    assertThat(grid.focused()).containsText("00001");
    grid.press("Delete");
    page.locator("jamak-dialog").getByText("취소").click();
    assertThat(grid.focused()).containsText("00001");
  }

  private static void delete() {
    int before = grid.cards().count();
    grid.press("Delete");
    page.locator("jamak-dialog .danger").click();
    assertThat(grid.cards()).hasCount(before - 1);
  }

  @Test
  void g17_another_language_keeps_route_selection_and_drafts() {
    String asset = API.get("/api/assets?search=clip%2005&limit=1").at("/items/0/id").asString();
    String draft = API.draft(asset);
    grid.open("q=clip&sort=name_desc&size=s&panel=queue");
    grid.click("clip 03", KeyboardModifier.CONTROL);
    Locator queued =
        browser.find("queue-item").filter(new Locator.FilterOptions().setHasText("clip 05"));
    assertThat(queued).hasCount(1);
    String address = page.url();
    browser.find("lang-switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(browser.find("tab-queue")).containsText("Queue");
    assertThat(queued).hasCount(1);
    grid.showsSelected("clip 03");
    assertThat(page).hasURL(address);
    browser.find("lang-switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(draft)));
  }
}
