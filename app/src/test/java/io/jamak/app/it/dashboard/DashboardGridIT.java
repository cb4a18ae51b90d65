package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cards show, where they stand, and how many of them the page holds. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardGridIT {
  private static final String SET = "벽돌";
  private static final String BY_NAME = "q=" + SET + "&sort=name";
  private static final String ASSET =
      """
      {"id":"%s","filename":"%s.mp4","sizeBytes":1,"mimeType":"video/mp4","durationMs":1000,
        "width":16,"height":9,"thumbnailUrl":null,"status":"%s","errorCode":null,
        "errorMessage":null,"tags":[],"latestJob":%s,"inQueue":false,
        "createdAt":"2026-11-20T01:02:03Z","updatedAt":"2026-11-20T01:02:03Z"}
      """;
  private static final ContainsTextOptions LONG = new ContainsTextOptions().setTimeout(60_000);

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    BareAssets.uploaded(SET, 30);
    grid = new CardGrid(browser);
  }

  @AfterAll
  static void leave() {
    BareAssets.remove(SET);
  }

  @Test
  void c2_an_unfinished_upload_hides_the_job_else_the_newest_job_stands_for_the_card() {
    List<String> rows =
        List.of(
            "uploading|succeeded|uploading|업로드 중단됨",
            "failed|running|upload_failed|업로드 실패",
            "uploaded|queued|queued|대기 중",
            "uploaded|running|processing|처리 중 40%",
            "uploaded|succeeded|done|완료",
            "uploaded|failed|error|처리 실패",
            "uploaded|canceled|canceled|취소됨",
            "uploaded||uploaded|업로드 완료");
    answer(
        rows.stream()
            .map(row -> row.split("\\|"))
            .map(row -> ASSET.formatted(row[2], row[2], row[0], job(row[1])))
            .collect(Collectors.joining(",")));
    grid.open("");
    for (String row : rows) {
      String[] wanted = row.split("\\|");
      Locator card = page.locator("[data-testid='asset-card'][data-asset-id='" + wanted[2] + "']");
      assertThat(card).hasAttribute("data-state", wanted[2]);
      assertThat(card.locator(".states .badge").first()).hasText(wanted[3]);
    }
  }

  private static String job(String status) {
    return status.isEmpty()
        ? "null"
        : "{\"id\":\"job\",\"status\":\"" + status + "\",\"progress\":40}";
  }

  /** The list is these assets and no more. */
  private static void answer(String assets) {
    page.route(
        "**/api/assets?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"items\":[" + assets + "],\"nextCursor\":null}")));
  }

  @Test
  void c4_the_grid_keeps_its_place_while_the_details_open_and_close() {
    grid.open(BY_NAME + "&size=l");
    grid.card(SET + " 00001").focus();
    grid.press("Control+End", "ArrowUp", "ArrowUp", "ArrowUp");
    String name = grid.focused().locator(".name").textContent();
    double before = grid.card(name).boundingBox().y;
    grid.press("Enter");
    assertThat(browser.find("asset-detail")).isVisible();
    assertThat(grid.card(name)).isInViewport();
    grid.press("Escape");
    assertThat(grid.focused()).containsText(name);
    page.waitForCondition(() -> grid.card(name).boundingBox().y == before);
  }

  @Test
  void c4_to_the_top_after_three_screens_and_the_count_always_shows() {
    grid.open(BY_NAME + "&size=l");
    page.setViewportSize(1024, 600);
    Pattern all = Pattern.compile("^[\\d,]+개 중 30개$");
    Locator top = browser.find("btn-to-top");
    assertThat(browser.find("grid-count")).hasText(all);
    assertThat(top).isHidden();
    grid.card(SET + " 00001").focus();
    grid.press("Control+End");
    top.click();
    assertThat(grid.focused()).containsText(SET + " 00001");
    assertThat(top).isHidden();
    page.setViewportSize(390, 844);
    assertThat(browser.find("grid-count")).isInViewport();
    assertThat(browser.find("grid-count")).hasText(all);
  }

  @Test
  void c6_nothing_yet_nothing_found_and_not_loaded_differ_and_each_leads_on() {
    Locator empty = page.locator("jamak-asset-grid .empty");
    page.navigate(SharedProduct.product().url() + "/dashboard?q=gibtesnicht");
    assertThat(empty).containsText("조건에 맞는 영상이 없어요");
    assertThat(browser.find("active-filter")).hasText("검색: gibtesnicht");
    empty.getByText("필터 지우기").click();
    assertThat(grid.cards().first()).isVisible();
    assertThat(browser.find("search")).isFocused();

    page.route("**/api/assets?*", route -> route.abort());
    page.navigate(SharedProduct.product().url() + "/dashboard?" + BY_NAME);
    assertThat(empty).containsText("영상 목록을 불러오지 못했어요");
    page.unroute("**/api/assets?*");
    empty.getByText("다시 불러오기").click();
    assertThat(grid.card(SET + " 00001")).isVisible();

    answer("");
    page.navigate(SharedProduct.product().url() + "/dashboard");
    assertThat(empty).containsText("첫 영상을 올려 보세요");
    page.waitForFileChooser(() -> empty.getByText("업로드", exactly()).click());
  }

  @Test
  void c6_a_page_that_did_not_come_can_be_asked_for_again() {
    grid.pagesOf(8);
    Pattern further = Pattern.compile("cursor=");
    page.route(further, route -> route.abort());
    grid.open(BY_NAME + "&size=l");
    grid.card(SET + " 00001").focus();
    grid.press("Control+End");
    Locator again = browser.find("btn-load-more");
    assertThat(again).isVisible();
    page.unroute(further);
    again.click();
    assertThat(again).isHidden();
    assertThat(grid.focused()).hasCount(1);
    grid.press("Control+End");
    assertThat(grid.focused()).containsText(SET + " 00030");
  }

  @Test
  void g2_of_ten_thousand_assets_two_hundred_at_most_are_in_the_page() {
    BareAssets.uploaded("만개", 10_000);
    try {
      AtomicInteger pages = new AtomicInteger();
      page.onRequest(
          request -> {
            if (request.url().contains("/api/assets?") && request.url().contains("cursor=")) {
              pages.incrementAndGet();
            }
          });
      grid.open("q=만개&sort=name&size=s");
      assertThat(browser.find("grid-count")).hasText(Pattern.compile("개 중 10,000개$"));
      assertThat(pages.get()).isLessThan(5);
      grid.card("만개 00001").focus();
      grid.press("Control+End");
      assertThat(grid.focused()).containsText("만개 10000", LONG);
      grid.press("Control+a");
      assertThat(grid.count()).hasText("선택 10000개");
      assertThat(mostCardsWhileScrolling()).isBetween(10, 200);
      grid.press("Escape");
    } finally {
      BareAssets.remove("만개");
    }
  }

  /** Goes through the whole list in fifty steps, each drawn. */
  private static int mostCardsWhileScrolling() {
    Locator scroller = page.locator("jamak-asset-grid .scroller");
    return (Integer)
        scroller.evaluate(
            """
            async scroller => {
              let most = 0;
              for (let step = 0; step <= 50; step++) {
                scroller.scrollTop = scroller.scrollHeight * step / 50;
                await new Promise(requestAnimationFrame);
                await new Promise(requestAnimationFrame);
                const cards = scroller.querySelectorAll('[data-testid=asset-card]').length;
                if (cards < 10) return cards;
                most = Math.max(most, cards);
              }
              return most;
            }
            """);
  }

  /** Where the fifth stands once all is drawn. */
  private static final String FIFTH =
      """
      async kind => {
        const grid = document.querySelector('jamak-dashboard').shadowRoot
          .querySelector('jamak-asset-grid').shadowRoot;
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
        const { x, y, width, height } = grid.querySelectorAll(kind)[4].getBoundingClientRect();
        return [x, y, width, height];
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"s", "m", "l"})
  void g3_what_holds_the_places_of_cards_has_their_very_geometry(String size) {
    page.setViewportSize(1440, 900);
    HeldAnswers lists = new HeldAnswers(page, "/api/assets\\?");
    page.navigate(SharedProduct.product().url() + "/dashboard?" + BY_NAME + "&size=" + size);
    lists.await("/api/assets?");
    Object held = page.evaluate(FIFTH, ".ghost");
    double search = browser.find("search").boundingBox().y;
    lists.release();
    grid.cards().nth(4).waitFor();
    assertThat(page.locator("jamak-asset-grid .ghost")).hasCount(0);
    assertThat(page.evaluate(FIFTH, ".card")).isEqualTo(held);
    assertThat(browser.find("search").boundingBox().y).isEqualTo(search);
  }

  @Test
  void g8_a_pasted_link_opens_a_video_that_no_page_has_brought_yet() {
    String last =
        SharedProduct.api()
            .get("/api/assets?search=00030&sort=name&limit=1")
            .at("/items/0/id")
            .asString();
    HeldAnswers lists = new HeldAnswers(page, "/api/assets\\?");
    page.navigate(SharedProduct.product().url() + "/dashboard?id=" + last);
    assertThat(page.locator("jamak-asset-detail textarea")).hasValue(SET + " 00030");
    assertThat(page).hasURL(Pattern.compile("id=" + last + "&panel=detail"));
    lists.release();
    grid.cards().first().waitFor();
    grid.press("Escape");
    assertThat(browser.find("asset-detail")).isHidden();
    assertThat(grid.focused()).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_20240301_WWWWWWWW_CEREMONY_FULL_MASTER_FINAL_VERSION_WITHOUT_MUSIC_00000017.MOV",
        "아주 긴 회의 녹화 파일의 이름이 가장 큰 카드에서도 두 줄을 훌쩍 넘어가서" + " 가운데가 잘리는데도 끝은 남는 최종본의 최종본.mp4"
      })
  void g18_a_long_name_is_cut_in_the_middle_and_told_in_full(String name) {
    BareAssets.named(name);
    try {
      for (String size : List.of("s", "m", "l")) {
        grid.open("q=" + name.substring(0, 8) + "&size=" + size);
        Locator card = grid.cards().first();
        Locator shown = card.locator(".name");
        assertThat(shown).hasText(Pattern.compile("….+\\.(MOV|mp4)$"));
        assertThat(shown).hasAttribute("title", name);
        assertThat(card.getAttribute("aria-label")).startsWith(name);
        assertThat(shown.evaluate("e => e.scrollHeight <= e.clientHeight")).isEqualTo(true);
      }
    } finally {
      BareAssets.remove(name);
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
