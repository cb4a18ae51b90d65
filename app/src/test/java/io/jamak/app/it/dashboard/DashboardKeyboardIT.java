package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SignedIn;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way from the cards to the action bar, the queue and back, with the focus never lost. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardKeyboardIT {
  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    CardGrid.fill();
    grid = new CardGrid(browser);
  }

  @Test
  void b1_the_bar_comes_next_after_the_cards_and_covers_none() {
    grid.open(CardGrid.BY_NAME);
    grid.card("clip 01").focus();
    grid.press("Space", "Control+End");
    assertThat(grid.focused()).containsText("clip 14");
    assertThat(browser.find("selection-bar")).isVisible();
    BoundingBox last = grid.card("clip 14").boundingBox();
    BoundingBox bar = browser.find("selection-bar").boundingBox();
    assertThat(last.y + last.height).isLessThan(bar.y);
    grid.press("Tab", "Tab");
    assertThat(browser.find("btn-queue-add")).isFocused();
    grid.press("ArrowRight");
    assertThat(browser.find("btn-bulk-options")).isFocused();
    page.setViewportSize(390, 844);
    assertThat(browser.find("btn-bulk-options")).isHidden();
    browser.find("btn-more").click();
    assertThat(grid.menu().locator("[data-act=queue]")).isVisible();
    grid.press("Escape");
  }

  @Test
  void b3_the_bar_tells_how_many_can_run_and_why_not_all() {
    grid.open("q=섞임");
    grid.click("끊김", KeyboardModifier.CONTROL);
    Locator run = browser.find("btn-run-now");
    assertThat(run).hasAttribute("aria-disabled", "true");
    assertThat(run).hasAttribute("title", "업로드 중 1");
    run.click(new Locator.ClickOptions().setForce(true));
    grid.showsSelected("끊김");
    grid.click("온전", KeyboardModifier.CONTROL);
    assertThat(browser.find("selection-eligible")).hasText("2개 중 1개 실행 가능 (업로드 중 1)");
    browser.find("btn-queue-add").click();
    assertThat(browser.find("queue-item")).hasCount(1);
    grid.showsSelected("끊김");
    browser.find("queue-item").getByLabel("큐에서 빼기").click();
    assertThat(browser.find("queue-item")).hasCount(0);
  }

  @Test
  void g12_escape_closes_one_step_at_a_time_and_the_focus_returns() {
    grid.open(CardGrid.BY_NAME);
    grid.card("clip 02").focus();
    grid.press("Space", "Enter");
    assertThat(browser.find("asset-detail")).isVisible();
    grid.card("clip 04").focus();
    grid.press("ContextMenu");
    grid.press("Escape");
    assertThat(grid.menu()).hasCount(0);
    assertThat(grid.focused()).containsText("clip 04");
    grid.press("Escape");
    assertThat(browser.find("asset-detail")).isHidden();
    assertThat(grid.focused()).containsText("clip 02");
    grid.showsSelected("clip 02");
    grid.press("Escape");
    grid.showsSelected();
    assertThat(grid.focused()).containsText("clip 02");
    grid.press("?");
    assertThat(browser.find("shortcut-sheet")).isVisible();
    grid.press("Escape");
    assertThat(grid.focused()).containsText("clip 02");
  }

  @Test
  void g8_the_address_rebuilds_the_screen_and_back_finds_the_place() {
    grid.open("q=clip&sort=name_desc&size=l");
    assertThat(grid.cards().first()).containsText("clip 14");
    grid.card("clip 14").focus();
    grid.press("Control+End");
    double before = grid.card("clip 01").boundingBox().y;
    grid.press("g", "j");
    browser.find("job-row").or(page.getByText("아직 작업이 없어요")).first().waitFor();
    page.goBack();
    assertThat(grid.card("clip 01")).isVisible();
    page.waitForCondition(() -> grid.card("clip 01").boundingBox().y == before);
    grid.card("clip 01").click();
    assertThat(page).hasURL(Pattern.compile("size=l.*panel=detail&id="));
    try (Page pasted = page.context().newPage()) {
      pasted.navigate(page.url());
      assertThat(pasted.locator("[data-testid='asset-detail']")).isVisible();
      assertThat(pasted.locator("[data-testid='search']")).hasValue("clip");
      assertThat(pasted.locator("[data-testid='sort']")).hasValue("name");
    }
  }
}
