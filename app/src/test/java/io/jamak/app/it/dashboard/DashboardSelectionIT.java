package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Product;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing cards by mouse and keyboard, and what the screen then offers. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardSelectionIT {
  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    CardGrid.fill();
    grid = new CardGrid(browser);
  }

  /** A test in large cards would leave the next one large cards. */
  @BeforeEach
  void forget_the_size() {
    page.evaluate("() => localStorage.removeItem('jamak.cardSize')");
  }

  @Test
  void s1_ctrl_toggles_one_and_shift_takes_all_between_in_both_directions() {
    grid.open(CardGrid.BY_NAME);
    grid.click("clip 03", KeyboardModifier.CONTROL);
    grid.click("clip 06", KeyboardModifier.SHIFT);
    grid.showsSelected("clip 03", "clip 04", "clip 05", "clip 06");
    grid.click("clip 04", KeyboardModifier.SHIFT);
    grid.showsSelected("clip 03", "clip 04");
    grid.click("clip 01", KeyboardModifier.SHIFT);
    grid.showsSelected("clip 01", "clip 02", "clip 03");
    grid.click("clip 02", KeyboardModifier.CONTROL);
    grid.showsSelected("clip 01", "clip 03");
  }

  @Test
  void s2_deselecting_makes_a_deselecting_range_and_a_lost_anchor_a_plain_toggle() {
    grid.open(CardGrid.BY_NAME);
    grid.press("Control+a");
    grid.click("clip 05", KeyboardModifier.CONTROL);
    grid.click("clip 07", KeyboardModifier.SHIFT);
    assertThat(grid.count()).hasText("선택 11개");
    assertThat(grid.card("clip 06")).hasAttribute("aria-selected", "false");
    browser.fill("search", "clip 1");
    assertThat(grid.card("clip 05")).hasCount(0);
    grid.click("clip 12", KeyboardModifier.SHIFT);
    grid.showsSelected("clip 10", "clip 11", "clip 13", "clip 14");
  }

  @Test
  void s3_held_shift_outlines_what_a_click_would_take() {
    grid.open(CardGrid.BY_NAME);
    grid.click("clip 02", KeyboardModifier.CONTROL);
    grid.card("clip 05").hover();
    page.keyboard().down("Shift");
    assertThat(grid.outlined()).hasCount(4);
    page.keyboard().up("Shift");
    assertThat(grid.outlined()).hasCount(0);
    grid.click("clip 05", KeyboardModifier.SHIFT);
    assertThat(page.evaluate("String(getSelection())")).isEqualTo("");
  }

  @Test
  void s4_a_range_reaches_what_is_not_loaded_yet() {
    grid.pagesOf(2);
    grid.open(CardGrid.BY_NAME + "&size=l", 700, 560);
    grid.card("clip 01").focus();
    grid.press("Space", "Control+Shift+End");
    assertThat(grid.count()).hasText("선택 14개");
    assertThat(grid.focused()).containsText("clip 14");
    grid.pagesAsEver();
  }

  @Test
  void s5_a_rectangle_selects_what_it_touches() {
    grid.open(CardGrid.BY_NAME);
    grid.click("clip 04", KeyboardModifier.CONTROL);
    BoundingBox first = grid.card("clip 01").boundingBox();
    page.mouse().move(first.x - 6, first.y + 10);
    page.mouse().down();
    page.mouse().move(first.x - 2, first.y + 13);
    assertThat(grid.rectangle()).isHidden();
    page.mouse().up();

    grid.dragFromBefore("clip 01", "clip 02");
    assertThat(grid.rectangle()).isVisible();
    grid.showsSelected("clip 01", "clip 02");
    grid.press("Escape");
    assertThat(grid.rectangle()).isHidden();
    grid.showsSelected("clip 04");
    page.mouse().up();
    grid.showsSelected("clip 04");

    page.keyboard().down("Control");
    grid.dragFromBefore("clip 01", "clip 02");
    page.mouse().up();
    page.keyboard().up("Control");
    grid.showsSelected("clip 01", "clip 02", "clip 04");
  }

  @Test
  void s5_a_rectangle_scrolls_at_the_edge_and_never_starts_on_a_card() {
    grid.open(CardGrid.BY_NAME + "&size=l");
    BoundingBox first = grid.card("clip 01").boundingBox();
    page.mouse().move(first.x + 40, first.y + 40);
    page.mouse().down();
    page.mouse().move(first.x + 400, first.y + 90);
    assertThat(grid.rectangle()).isHidden();
    page.mouse().up();
    assertThat(grid.count()).isHidden();

    page.mouse().move(first.x - 6, first.y + 10);
    page.mouse().down();
    page.mouse().move(first.x + 900, first.y + 40);
    page.mouse().move(1400, 895);
    assertThat(grid.count()).hasText("선택 14개");
    page.mouse().up();
  }

  @Test
  void s6_select_all_takes_what_is_loaded_and_then_everything() {
    grid.pagesOf(2);
    HeldAnswers rest = new HeldAnswers(page, "/api/assets\\?.*cursor=");
    grid.open(CardGrid.BY_NAME, 700, 560);
    grid.press("Control+a");
    Locator everything = browser.find("btn-select-everything");
    assertThat(grid.count()).hasText(Pattern.compile("선택 \\d+개"));
    assertThat(everything).hasText("필터 결과 전체 14개 선택");
    rest.release();
    grid.press("Control+a");
    assertThat(grid.count()).hasText("선택 14개");
    assertThat(everything).isHidden();
    grid.press("Escape");
    assertThat(grid.count()).isHidden();
    grid.pagesAsEver();
  }

  /** Whoever may not delete is not offered it anywhere, and the API refuses it too. */
  @Test
  void b4_a_member_finds_no_way_to_delete() {
    Product product = SharedProduct.product();
    Database.execute(product, "update memberships set role = 'member'");
    try (Browser other = new Browser("ko", ColorScheme.LIGHT)) {
      CardGrid cards = new CardGrid(other);
      other.signIn(product.url());
      cards.open(CardGrid.BY_NAME);
      cards.click("clip 02", KeyboardModifier.CONTROL);
      cards.click("clip 03", KeyboardModifier.CONTROL);
      assertThat(other.find("btn-clear")).isVisible();
      assertThat(other.find("btn-delete")).isHidden();
      cards.press("Delete");
      cards.card("clip 03").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
      assertThat(cards.menu().locator("[data-act=open], [data-act=queue]").first()).isVisible();
      assertThat(cards.menu().locator("[data-act=delete]")).hasCount(0);
      assertThat(other.page().locator("jamak-dialog")).hasCount(0);
      String id = cards.card("clip 02").getAttribute("data-asset-id");
      assertThat(other.page().evaluate(DELETE, id)).isEqualTo("403 FORBIDDEN");
    } finally {
      Database.execute(product, "update memberships set role = 'owner'");
    }
    assertThat(SharedProduct.api().get("/api/assets?search=clip%2002").get("items")).hasSize(1);
  }

  /** As the page itself would ask. */
  private static final String DELETE =
      """
      async (id) => {
        const { assets } = document.querySelector('jamak-dashboard').parts;
        return assets.remove(id).then(() => 'gone', ({ status, code }) => `${status} ${code}`);
      }
      """;

  @Test
  void s7_the_selection_survives_and_hidden_members_are_told() {
    grid.open(CardGrid.BY_NAME);
    grid.click("clip 02", KeyboardModifier.CONTROL);
    grid.click("clip 07", KeyboardModifier.SHIFT);
    browser.find("sort").selectOption("newest");
    assertThat(grid.count()).hasText("선택 6개");
    browser.find("lang-switch").click();
    assertThat(grid.count()).hasText("6 selected");
    browser.find("lang-switch").click();
    assertThat(grid.count()).hasText("선택 6개");
    browser.fill("search", "clip 02");
    assertThat(grid.count()).hasText("선택 6개 (5개는 필터에 가려짐)");
    browser.find("btn-visible-only").click();
    assertThat(grid.count()).hasText("선택 1개");
    grid.showsSelected("clip 02");
  }

  @Test
  void s8_the_menu_is_about_the_selection_or_about_one_card() {
    grid.open(CardGrid.BY_NAME);
    grid.click("clip 01", KeyboardModifier.CONTROL);
    grid.click("clip 03", KeyboardModifier.SHIFT);
    Locator remove = grid.menu().locator("[data-act=delete]");
    grid.card("clip 02").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(remove).containsText("3개 삭제");
    grid.press("Escape");
    assertThat(grid.menu()).hasCount(0);
    grid.card("clip 05").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(remove).containsText("1개 삭제");
    grid.press("Escape");
    grid.showsSelected("clip 01", "clip 02", "clip 03");
    grid.card("clip 03").focus();
    grid.press("Shift+F10");
    assertThat(remove).containsText("3개 삭제");
    grid.press("End", "Enter");
    assertThat(page.locator("jamak-dialog .primary")).hasText("3개 삭제");
    grid.press("Escape");
    assertThat(grid.focused()).containsText("clip 03");
  }

  @Test
  void s9_selected_cards_say_so_to_everyone() {
    grid.open(CardGrid.BY_NAME);
    grid.card("clip 01").focus();
    grid.press("Space", "ArrowRight", "Space");
    assertThat(browser.find("asset-grid")).hasAttribute("aria-multiselectable", "true");
    grid.showsSelected("clip 01", "clip 02");
    assertThat(page.locator("jamak-selection-bar [role=status]")).hasText("선택 2개");
    assertThat(grid.card("clip 01").locator("input")).isChecked();
    String ring = "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow";
    assertThat(grid.card("clip 01").evaluate(ring))
        .isNotEqualTo(grid.card("clip 03").evaluate(ring));
    assertThat(grid.card("clip 01").evaluate(ring))
        .isNotEqualTo(grid.card("clip 02").evaluate(ring));
  }

  @Test
  void s10_each_way_of_choosing_many_is_told_once() {
    grid.open(CardGrid.BY_NAME);
    List<String> told = grid.waysTold();
    grid.press("Control+a", "Escape");
    grid.card("clip 01").focus();
    grid.press("Space", "Shift+ArrowRight");
    grid.click("clip 03", KeyboardModifier.SHIFT);
    grid.click("clip 05", KeyboardModifier.CONTROL);
    grid.card("clip 06").locator("input").click();
    grid.dragFromBefore("clip 01", "clip 02");
    page.mouse().up();
    page.waitForCondition(() -> told.contains("rect"));
    assertThat(told).containsExactly("all", "keyboard", "shift", "ctrl", "checkbox", "rect");
  }
}
