package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys of section 7, and rules of cards, selection and action bar: C1, S4, S6, B1, B3, B4. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardRulesIT {
  private static final String SET = "규칙";
  private static final int CARDS = 40;
  private static final String ALL = "q=" + SET + "&sort=name";
  private static final String UPLOADED = ALL + "&status=uploaded";
  private static final String PLACES =
      "all => all.map(e => Object.values(e.getBoundingClientRect().toJSON()))";

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    BareAssets.uploaded(SET, CARDS);
    BareAssets.failed(SET + " 실패", 1);
    BareAssets.unfinished(SET + " 중단", 1);
    grid = new CardGrid(browser);
  }

  @AfterEach
  void mend() {
    page.evaluate(
        "['jamak.cardSize', 'jamak.singleKeys'].forEach(key => localStorage.removeItem(key))");
  }

  @Test
  void keys_a_slash_leads_to_the_search_where_letters_are_letters() {
    grid.open(ALL);
    card(1).focus();
    grid.press("/");
    Locator search = browser.find("search");
    assertThat(search).isFocused();
    grid.press("End");
    page.keyboard().type("xq?");
    assertThat(search).hasValue(SET + "xq?");
    assertThat(browser.find("queue-drawer")).isHidden();
    assertThat(page.locator("jamak-dialog")).hasCount(0);
    page.keyboard().press("Control+a");
    assertThat(search.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)"))
        .isEqualTo(SET + "xq?");
    page.keyboard().type(SET);
    assertThat(card(1)).isVisible();
    grid.press("Control+a");
    assertThat(grid.count()).isHidden();
    grid.showsSelected();
  }

  @Test
  void keys_x_toggles_and_shift_with_space_or_home_goes_from_the_anchor_to_there() {
    grid.open(ALL);
    card(2).focus();
    grid.press("x");
    grid.showsSelected(name(2));
    grid.press("x");
    grid.showsSelected();
    grid.press("x", "ArrowRight", "ArrowRight", "Shift+Space");
    grid.showsSelected(name(2), name(3), name(4));
    grid.press("Control+Shift+Home");
    grid.showsSelected(name(1), name(2));
    assertThat(card(1)).isFocused();
  }

  @Test
  void keys_a_page_is_what_the_window_shows() {
    grid.open(ALL + "&size=l");
    double before = top(card(1));
    double left = card(1).boundingBox().x;
    double row = card(1).boundingBox().height + 16;
    double window = page.locator("jamak-asset-grid .scroller").boundingBox().height;
    card(1).focus();
    grid.press("PageDown");
    assertThat(card(1)).not().isFocused();
    assertThat(grid.focused().boundingBox().x).isEqualTo(left);
    assertThat(top(grid.focused()) - before).isBetween(window - row, window);
    assertThat(grid.focused()).isInViewport();
    grid.press("PageUp");
    assertThat(card(1)).isFocused();
  }

  @Test
  void keys_of_one_letter_can_be_switched_off_and_on() {
    grid.open(ALL);
    card(1).focus();
    grid.press("?");
    Locator single = page.getByLabel("글자 하나로 된 단축키 쓰기");
    single.uncheck();
    grid.press("Escape");
    assertThat(card(1)).isFocused();
    grid.press("x", "q", "?", "Space");
    grid.showsSelected(name(1));
    assertThat(browser.find("queue-drawer")).isHidden();
    assertThat(page.locator("jamak-dialog")).hasCount(0);
    browser.find("btn-shortcuts").click();
    assertThat(single).not().isChecked();
    single.check();
    grid.press("Escape");
    card(1).focus();
    grid.press("x");
    grid.showsSelected();
  }

  @Test
  void keys_c_asks_before_it_cancels_what_runs() {
    firstHasJob("running");
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method() + request.url()));
    grid.open(UPLOADED);
    card(2).focus();
    grid.press("Space", "c");
    assertThat(page.locator("jamak-dialog")).hasCount(0);
    card(1).focus();
    grid.press("Space", "c");
    Locator dialog = page.locator("jamak-dialog dialog");
    assertThat(dialog).containsText("작업 1개를 취소할까요?");
    assertThat(dialog).containsText("처리 중인 1개는 지금까지의 진행이 사라져요");
    assertThat(dialog.locator(".primary")).hasText("1개 취소");
    assertThat(dialog.locator("footer button:focus")).hasText("계속 처리");
    grid.press("Escape");
    assertThat(card(1)).isFocused();
    grid.showsSelected(name(1), name(2));
    assertThat(sent).noneMatch(request -> request.contains("/cancel"));
  }

  @Test
  void c1_the_box_shows_on_focus_and_on_all_cards_while_one_is_selected() {
    grid.open(ALL);
    page.mouse().move(2, 2);
    assertThat(box(1)).hasCSS("opacity", "0");
    card(1).focus();
    assertThat(box(1)).hasCSS("opacity", "1");
    assertThat(box(2)).hasCSS("opacity", "0");
    grid.press("Space");
    assertThat(box(2)).hasCSS("opacity", "1");
    grid.press("ArrowRight", "Escape");
    assertThat(box(2)).hasCSS("opacity", "1");
    assertThat(box(1)).hasCSS("opacity", "0");
  }

  @Test
  void s4_a_click_with_shift_reaches_back_to_an_anchor_that_is_loaded_no_more() {
    grid.pagesOf(5);
    grid.open(UPLOADED + "&size=l", 700, 560);
    grid.click(name(2), KeyboardModifier.CONTROL);
    browser.find("sort-direction").click();
    assertThat(grid.cards().first()).containsText(name(CARDS));
    HeldAnswers rest = new HeldAnswers(page, "/api/assets\\?.*cursor=");
    grid.click(name(CARDS - 1), KeyboardModifier.SHIFT);
    assertThat(grid.count()).hasText("선택 중…");
    rest.await("cursor=");
    rest.release();
    assertThat(grid.count()).hasText("선택 %d개".formatted(CARDS - 2));
    assertThat(card(CARDS)).hasAttribute("aria-selected", "false");
    grid.press("Control+End");
    assertThat(card(2)).hasAttribute("aria-selected", "true");
    assertThat(card(1)).hasAttribute("aria-selected", "false");
  }

  @Test
  void s6_everything_is_taken_and_let_go_with_a_click() {
    grid.pagesOf(5);
    grid.open(UPLOADED, 700, 560);
    grid.press("Control+a");
    assertThat(grid.count()).not().hasText("선택 %d개".formatted(CARDS));
    Locator everything = browser.find("btn-select-everything");
    assertThat(everything).hasText("필터 결과 전체 %d개 선택".formatted(CARDS));
    everything.click();
    assertThat(grid.count()).hasText("선택 %d개".formatted(CARDS));
    assertThat(everything).isHidden();
    browser.find("btn-clear").click();
    assertThat(grid.count()).isHidden();
    grid.showsSelected();
    assertThat(grid.focused()).hasCount(1);
  }

  @Test
  void b1_a_toolbar_appears_and_no_card_moves() {
    grid.open(ALL);
    Object atTop = grid.cards().evaluateAll(PLACES);
    grid.click(name(2), KeyboardModifier.CONTROL);
    assertThat(browser.find("selection-bar")).hasAttribute("role", "toolbar");
    assertThat(grid.cards().evaluateAll(PLACES)).isEqualTo(atTop);
    grid.press("Escape", "Control+End");
    assertThat(browser.find("selection-bar")).isHidden();
    Object atEnd = grid.cards().evaluateAll(PLACES);
    grid.press("Space");
    assertThat(browser.find("selection-bar")).isVisible();
    assertThat(grid.cards().evaluateAll(PLACES)).isEqualTo(atEnd);
  }

  @Test
  void b3_what_failed_to_upload_is_a_reason_and_the_others_run() {
    List<String> asked = new ArrayList<>();
    page.route(
        "**/api/jobs",
        route -> {
          asked.add(route.request().postData());
          answer(route, "{\"jobs\":[],\"results\":[]}");
        });
    grid.open("q=" + SET);
    String id = card(2).getAttribute("data-asset-id");
    grid.click(name(2), KeyboardModifier.CONTROL);
    grid.click(SET + " 실패", KeyboardModifier.CONTROL);
    grid.click(SET + " 중단", KeyboardModifier.CONTROL);
    assertThat(browser.find("selection-eligible")).hasText("3개 중 1개 실행 가능 (업로드 중 1, 업로드 실패 1)");
    browser.find("btn-run-now").click();
    grid.showsSelected(SET + " 실패", SET + " 중단");
    assertThat(card(2)).hasAttribute("data-state", "queued");
    assertThat(browser.find("btn-run-now")).hasAttribute("title", "업로드 중 1, 업로드 실패 1");
    page.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).singleElement().asString().contains("\"assetIds\":[\"" + id + "\"]");
  }

  @Test
  void b4_the_dialog_names_what_goes_with_the_videos() {
    firstHasJob("running");
    grid.open(UPLOADED);
    Locator dialog = page.locator("jamak-dialog dialog");
    card(2).focus();
    grid.press("Delete");
    assertThat(dialog).containsText("만든 자막 파일도 함께 사라지고, 되돌릴 수 없어요.");
    assertThat(dialog).not().containsText("진행 중인 작업");
    grid.press("Escape", "Space");
    grid.click(name(1), KeyboardModifier.CONTROL);
    browser.find("btn-delete").click();
    assertThat(dialog).containsText("영상 2개를 삭제할까요?");
    assertThat(dialog).containsText("만든 자막 파일도 함께 사라지고, 되돌릴 수 없어요.");
    assertThat(dialog).containsText("진행 중인 작업 1개도 취소돼요.");
    assertThat(dialog.locator(".primary")).hasText("2개 삭제");
    grid.press("Escape");
    grid.showsSelected(name(1), name(2));
  }

  /** From now on the first video that the server lists has a job in this state. */
  private static void firstHasJob(String status) {
    String job =
        "\"latestJob\":{\"id\":\"0193f000-0000-7000-8000-000000000001\",\"status\":\"%s\",\"progress\":40,\"errorCode\":null}"
            .formatted(status);
    page.route(
        "**/api/assets?*",
        route -> {
          APIResponse truth = route.fetch();
          answer(route, truth.text().replaceFirst("\"latestJob\":null", job));
        });
  }

  private static void answer(Route route, String json) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
  }

  private static String name(int number) {
    return SET + " %05d".formatted(number);
  }

  private static Locator card(int number) {
    return grid.card(name(number));
  }

  private static Locator box(int number) {
    return card(number).locator(".pick");
  }

  /** How far below the beginning of the list, whatever is scrolled. */
  private static double top(Locator card) {
    BoundingBox list = browser.find("asset-grid").boundingBox();
    return card.boundingBox().y - list.y;
  }
}
