package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Looks;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How states, notes, cards and panels look: section 8 and the rules G6, G7, G14 to G16, G20. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardLooksIT {
  private static final Offset<Double> ONE_PIXEL = Offset.offset(1.0);

  private static Browser browser;
  private static Page page;
  private static ScriptedServer stage;
  private static Looks looks;

  @BeforeAll
  static void enter() {
    page.addInitScript("localStorage.setItem('jamak.panel', 'closed')");
    stage = new ScriptedServer(page);
    looks = new Looks(page);
  }

  @BeforeEach
  void begin() {
    stage.leave();
    stage.set();
    page.setViewportSize(1440, 900);
  }

  @Test
  void section_8_each_state_has_its_words_and_an_icon_of_its_own() {
    page.setViewportSize(1440, 2400);
    show("panel=queue");
    stage.stir();
    stage.upload();
    assertThat(page.getByText("자동 재시도 2/5").first()).isVisible();
    // cards and queue are drawn apart: neither shows what was before
    assertThat(page.getByText(Pattern.compile("^처리 중 \\d+%$"))).hasCount(0);
    var badges = new java.util.HashSet<>(looks.badges());
    browser.find("tab-history").click();
    badges.addAll(looks.badges());
    assertThat(badges.stream().map(List::getFirst).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(ScriptedServer.WORDS);
    // a damaged file is a failed upload; apart from that no two states share an icon
    assertThat(badges.stream().map(List::getLast).distinct()).hasSameSizeAs(ScriptedServer.WORDS);
  }

  @Test
  void g6_toasts_are_three_at_most_merge_and_leave_the_focus_alone() {
    page.clock().install();
    show("");
    card(7).focus();
    stage.say("success", "저장했어요");
    stage.say("error", "첫 실패", "둘째 실패");
    Locator toasts = browser.find("toast");
    assertThat(toasts).hasCount(3);
    stage.say("error", "셋째 실패", "셋째 실패");
    assertThat(toasts).hasCount(3);
    assertThat(toasts.first()).containsText("알림 2개 더 · 실패 1");
    assertThat(toasts.last()).hasAttribute("role", "alert");
    assertThat(card(7)).isFocused();
    page.keyboard().press("F8");
    assertThat(toasts.last().locator(".close")).isFocused();
    page.keyboard().press("Enter");
    assertThat(toasts).hasCount(2);
    assertThat(card(7)).isFocused();
    stage.say("info", "곧 사라져요");
    assertThat(toasts.last()).hasAttribute("role", "status");
    page.clock().fastForward(7000);
    assertThat(toasts).hasCount(2);
    assertThat(toasts.last()).containsText("둘째 실패");
    toasts.first().getByText("모두 보기").click();
    assertThat(page.locator(".bell-entry"))
        .containsText(new String[] {"곧 사라져요", "셋째 실패", "셋째 실패", "둘째 실패", "첫 실패", "저장했어요"});
    page.keyboard().press("Escape");
  }

  @Test
  void g7_what_cannot_be_undone_names_its_count_and_the_focus_stands_on_cancel() {
    show("");
    card(7).locator("input").check();
    card(8).locator("input").check();
    browser.find("btn-delete").click();
    assertThat(page.locator("jamak-dialog footer .primary")).hasText("2개 삭제");
    assertThat(page.locator("jamak-dialog footer button").first()).isFocused();
    assertThat(page.locator("jamak-dialog footer button").first()).hasText("취소");
    page.keyboard().press("Escape");
    assertThat(page.locator("jamak-dialog")).hasCount(0);
  }

  @Test
  void b2_the_bar_folds_on_a_phone_and_keeps_its_call() {
    show("");
    card(7).locator("input").check();
    Locator bar = browser.find("selection-bar");
    assertThat(browser.find("selection-count")).hasText("선택 1개");
    for (String act : List.of("btn-queue-add", "btn-bulk-options", "btn-clear", "btn-delete")) {
      assertThat(browser.find(act)).isVisible();
    }
    assertThat(bar.locator(".primary")).hasCount(1);
    page.setViewportSize(390, 844);
    assertThat(browser.find("btn-queue-add")).isHidden();
    assertThat(browser.find("btn-run-now")).isVisible();
    browser.find("btn-more").click();
    assertThat(browser.find("context-menu").locator("[data-act=delete]")).hasText("1개 삭제Delete");
    page.keyboard().press("Escape");
  }

  @Test
  void s9_selected_is_not_focused_and_both_show_in_forced_colours_too() {
    show("");
    card(7).locator("input").check();
    page.keyboard().press("ArrowRight");
    String chosen = look(card(7));
    assertThat(look(card(8))).isNotEqualTo(chosen);
    assertThat(look(card(9))).isNotEqualTo(chosen).isNotEqualTo(look(card(8)));
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(List.of(look(card(7)), look(card(8)), look(card(9)))).doesNotHaveDuplicates();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    assertThat(card(7)).hasAttribute("aria-selected", "true");
    assertThat(browser.find("asset-grid")).hasAttribute("aria-multiselectable", "true");
  }

  @Test
  void g14_the_chosen_colours_are_there_before_the_first_frame() {
    String chosen = "() => getComputedStyle(document.documentElement).colorScheme";
    page.addInitScript(
        """
        requestAnimationFrame(function look() {
          const boot = document.getElementById('boot');
          if (boot === null) return requestAnimationFrame(look);
          const colours = (element) => getComputedStyle(element);
          window.firstFrame = [colours(document.documentElement).colorScheme, colours(boot).backgroundColor].join();
        });
        """);
    show("");
    colours("어둡게");
    page.waitForFunction(chosen + " === 'dark'");
    show("");
    assertThat(page.evaluate("() => window.firstFrame")).isEqualTo("dark,rgb(20, 23, 28)");
    colours("시스템 설정");
    page.waitForFunction(chosen + " === 'light dark'");
    show("");
    assertThat(page.evaluate("() => window.firstFrame")).isEqualTo("light dark,rgb(238, 240, 243)");
  }

  @Test
  void g15_borders_of_fields_stand_out_in_both_schemes() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      show("panel=queue");
      browser.find("btn-queue-options").click();
      page.locator("jamak-options-form").waitFor();
      assertThat(looks.bordersBelow(3)).isEmpty();
      page.keyboard().press("Escape");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Test
  void g16_hangul_has_its_own_face_and_no_text_is_below_12_px() {
    show("panel=queue");
    page.evaluate("() => document.fonts.ready.then(() => true)");
    assertThat(
            (Boolean)
                page.evaluate("() => document.fonts.check(\"14px 'Pretendard Variable'\", '자막')"))
        .isTrue();
    assertThat(
            page.evaluate(
                "() => [...document.fonts].filter((face) => face.status === 'loaded').length"))
        .isNotEqualTo(0);
    String face = "e => getComputedStyle(e).fontFamily + getComputedStyle(e).fontVariantNumeric";
    assertThat((String) card(7).locator(".name").evaluate(face))
        .startsWith("\"Pretendard Variable\"")
        .endsWith("tabular-nums");
    assertThat(looks.textBelow(12)).isEmpty();
  }

  @Test
  void g20_the_panel_is_docked_laid_over_or_a_sheet_and_its_width_is_kept() {
    show("panel=queue");
    Locator edge = browser.find("side-edge");
    double before = drawer().width;
    edge.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(drawer().width).isCloseTo(before + 16, ONE_PIXEL);
    page.reload();
    edge.waitFor();
    assertThat(drawer().width).isCloseTo(before + 16, ONE_PIXEL);
    assertThat(card(7).boundingBox().x).isLessThan(drawer().x);
    page.setViewportSize(1100, 800);
    assertThat(edge).isHidden();
    assertThat(drawer().height).isEqualTo(800);
    page.setViewportSize(390, 844);
    assertThat(drawer().width).isEqualTo(390);
    assertThat(drawer().y).isPositive();
    page.keyboard().press("Escape");
    show("size=m");
    assertThat(card(0).boundingBox().y).isEqualTo(card(1).boundingBox().y);
    assertThat(card(2).boundingBox().y).isGreaterThan(card(1).boundingBox().y);
    page.evaluate("() => localStorage.removeItem('jamak.sideWidth')");
  }

  @Test
  void c1_cards_are_of_one_height_in_three_sizes_and_never_shift() {
    double width = 0;
    for (String size : List.of("s", "m", "l")) {
      show("size=" + size);
      List<BoundingBox> boxes = boxes();
      assertThat(boxes).extracting(box -> box.height).containsOnly(boxes.getFirst().height);
      assertThat(boxes.getFirst().width).isGreaterThan(width);
      width = boxes.getFirst().width;
      stage.stir();
      assertThat(page.getByText("자동 재시도 2/5").first()).isVisible();
      assertThat(boxes()).usingRecursiveFieldByFieldElementComparator().isEqualTo(boxes);
    }
    card(7).hover();
    assertThat(card(7).locator(".pick")).hasCSS("opacity", "1");
  }

  @Test
  void c6_nothing_yet_nothing_found_and_nothing_loaded_are_told_apart() {
    stage.empty();
    show("");
    Locator empty = page.locator("jamak-asset-grid .empty");
    assertThat(empty).containsText("첫 영상을 올려 보세요");
    assertThat(empty.locator("li")).hasCount(3);
    assertThat(page.locator("jamak-grid-toolbar[calm]")).hasCount(1);
    show("q=없는 영상");
    assertThat(empty).containsText("조건에 맞는 영상이 없어요");
    empty.getByText("필터 지우기").click();
    assertThat(browser.find("search")).hasValue("");
    stage.leave();
    stage.broken();
    show("panel=queue");
    assertThat(empty).containsText("영상 목록을 불러오지 못했어요");
    assertThat(browser.find("queue-drawer")).containsText("작업 목록을 불러오지 못했어요");
    stage.leave();
    stage.set();
    empty.getByText("다시 불러오기").click();
    assertThat(card(7)).isVisible();
    stage.silent();
    page.navigate(SharedProduct.product().url() + "/dashboard?panel=queue");
    assertThat(page.locator("jamak-asset-grid .ghost").first()).isVisible();
    assertThat(browser.find("queue-drawer").locator(".ghost").first()).isVisible();
  }

  private static void colours(String choice) {
    browser.find("theme-switch").click();
    page.locator("vaadin-context-menu-item")
        .filter(new Locator.FilterOptions().setHasText(choice))
        .click();
  }

  private static void show(String parameters) {
    page.navigate(SharedProduct.product().url() + "/dashboard?" + parameters);
    Locator cards = browser.find("asset-card");
    cards.or(page.locator("jamak-asset-grid .empty .inner")).first().waitFor();
  }

  private static Locator card(int number) {
    return page.locator("[data-asset-id$='%012d']".formatted(number));
  }

  private static BoundingBox drawer() {
    return browser.find("queue-drawer").boundingBox();
  }

  private static List<BoundingBox> boxes() {
    return browser.find("asset-card").all().stream().map(Locator::boundingBox).toList();
  }

  /** How a card is outlined and filled. */
  private static String look(Locator card) {
    return (String)
        card.evaluate(
            "e => { const s = getComputedStyle(e); return [s.outline, s.boxShadow, s.backgroundColor].join() }");
  }
}
