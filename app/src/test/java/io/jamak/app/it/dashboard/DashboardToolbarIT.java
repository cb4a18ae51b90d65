package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding videos: search, states, tags, order and size, all of them in the address. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardToolbarIT {
  private static final String SET = "묶음";
  private static final String OTHER = "다른 것";
  private static final ApiClient API = SharedProduct.api();

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    BareAssets.uploaded(OTHER, 1);
    BareAssets.uploaded(SET, 30);
    BareAssets.unfinished(SET + " 끊긴", 2);
    BareAssets.failed(SET + " 실패", 3);
    grid = new CardGrid(browser);
  }

  @AfterAll
  static void leave() {
    BareAssets.remove(SET);
    BareAssets.remove(OTHER);
  }

  @Test
  void c3_search_needs_no_enter_tells_how_many_match_and_can_be_cleared() {
    grid.open("");
    browser.find("search").pressSequentially(SET);
    assertThat(browser.find("grid-count")).hasText(Pattern.compile("^[\\d,]+개 중 35개$"));
    assertThat(grid.cards().first()).containsText(SET);
    assertThat(page).hasURL(Pattern.compile("q="));
    browser.find("btn-clear-search").click();
    assertThat(browser.find("search")).hasValue("");
    assertThat(browser.find("search")).isFocused();
    assertThat(browser.find("btn-clear-search")).isHidden();
    assertThat(page).not().hasURL(Pattern.compile("q="));
    assertThat(browser.find("grid-count")).not().hasText(Pattern.compile("개 중 35개$"));
  }

  @Test
  void c3_what_is_typed_stays_when_a_chip_is_pressed_at_once_or_a_space_ends_it() {
    grid.open("");
    browser.find("search").pressSequentially(SET + " ");
    chip("error").click();
    assertThat(browser.find("search")).hasValue(SET + " ");
    assertThat(grid.cards()).hasCount(3);
    browser.find("search").press("End");
    page.keyboard().type("실패 00002");
    assertThat(grid.cards()).hasCount(1);
  }

  @Test
  void c3_states_are_counted_live_and_several_can_be_chosen() {
    grid.open("q=" + SET);
    assertThat(chip("uploaded").locator("b")).hasText("30");
    assertThat(chip("uploading").locator("b")).hasText("2");
    chip("error").click();
    assertThat(grid.cards()).hasCount(3);
    chip("uploading").click();
    assertThat(grid.cards()).hasCount(5);
    assertThat(chip("error")).hasAttribute("aria-pressed", "true");
    page.reload();
    assertThat(grid.cards()).hasCount(5);
    String upload =
        API.post(
                "/api/uploads/session",
                Map.of("filename", SET + " 새.mp4", "sizeBytes", 5, "mimeType", "video/mp4"))
            .get("assetId")
            .asString();
    assertThat(chip("uploading").locator("b")).hasText("3");
    API.post("/api/uploads/abort", Map.of("assetId", upload));
    assertThat(chip("uploading").locator("b")).hasText("2");
  }

  @Test
  void c3_filters_in_use_are_listed_and_taken_away_one_by_one_or_all() {
    grid.open("q=" + SET + "&status=uploading,error");
    Locator active = browser.find("active-filter");
    assertThat(active).hasText(new String[] {"검색: " + SET, "업로드 중", "오류"});
    active.first().focus();
    grid.press("Enter");
    assertThat(active).hasText(new String[] {"업로드 중", "오류"});
    assertThat(active.first()).isFocused();
    assertThat(browser.find("search")).hasValue("");
    browser.find("btn-clear-filters").click();
    assertThat(active).hasCount(0);
    assertThat(browser.find("search")).isFocused();
    assertThat(page).not().hasURL(Pattern.compile("status="));
  }

  @Test
  void c3_each_order_has_two_directions() {
    grid.open("status=uploaded&q=" + SET);
    assertThat(grid.cards().first()).containsText("00001");
    browser.find("sort-direction").click();
    assertThat(grid.cards().first()).containsText("00030");
    browser.find("sort").selectOption("name");
    assertThat(grid.cards().first()).containsText("00001");
    browser.find("sort-direction").click();
    assertThat(grid.cards().first()).containsText("00030");
    browser.find("sort").selectOption("length_desc");
    assertThat(grid.cards().first()).containsText("00030");
    browser.find("sort-direction").click();
    assertThat(grid.cards().first()).containsText("00001");
    page.reload();
    assertThat(grid.cards().first()).containsText("00001");
    assertThat(browser.find("sort-direction")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void c3_another_order_begins_at_its_top() {
    grid.open("q=" + SET + "&sort=name&size=l");
    grid.card("00001").focus();
    grid.press("Control+End");
    browser.find("sort-direction").click();
    assertThat(grid.card("실패 00003")).isInViewport();
    assertThat(page.locator("jamak-asset-grid .scroller")).hasJSProperty("scrollTop", 0);
  }

  @Test
  void c3_the_size_of_cards_is_remembered() {
    grid.open("q=" + SET);
    page.locator("jamak-grid-toolbar [data-size=l]").click();
    assertThat(page).hasURL(Pattern.compile("size=l"));
    grid.open("q=" + SET);
    assertThat(grid.cards().first().boundingBox().width).isGreaterThanOrEqualTo(300);
    page.locator("jamak-grid-toolbar [data-size=s]").click();
    assertThat(page).hasURL(Pattern.compile("size=s"));
    page.reload();
    grid.cards().first().waitFor();
    assertThat(grid.cards().first().boundingBox().width).isBetween(160.0, 220.0);
    page.locator("jamak-grid-toolbar [data-size=m]").click();
  }

  @Test
  void c3_the_toolbar_stays_and_keeps_to_one_line_beside_the_queue() {
    grid.open("q=" + SET);
    grid.press("q");
    Locator upload = page.locator("jamak-grid-toolbar .upload");
    Locator queue = page.locator("jamak-grid-toolbar .queue");
    browser.find("lang-switch").click();
    assertThat(queue).containsText("Queue");
    double top = upload.boundingBox().y;
    assertThat(queue.boundingBox().y).isEqualTo(top);
    assertThat(queue.boundingBox().height).isEqualTo(upload.boundingBox().height);
    grid.cards().first().hover();
    page.mouse().wheel(0, 900);
    assertThat(grid.card(SET + " 00001")).not().isInViewport();
    assertThat(upload.boundingBox().y).isEqualTo(top);
    browser.find("lang-switch").click();
    assertThat(queue).containsText("작업 큐");
  }

  @Test
  void g18_words_of_two_syllables_are_found_however_they_are_composed() {
    grid.open("");
    browser.fill("search", Normalizer.normalize("끊긴", Normalizer.Form.NFD));
    assertThat(grid.cards()).hasCount(2);
    browser.fill("search", "실패");
    assertThat(grid.cards()).hasCount(3);
  }

  @Test
  void tags_of_many_are_edited_at_once_and_lead_to_their_videos() {
    grid.open("q=" + SET + "&sort=name&status=uploaded");
    grid.click(SET + " 00001", KeyboardModifier.CONTROL);
    grid.click(SET + " 00003", KeyboardModifier.SHIFT);
    giveTag("여름 강의");
    grid.click(SET + " 00003", KeyboardModifier.CONTROL);
    giveTag("겨울");
    grid.open("tag=" + encoded("여름 강의"));
    assertThat(grid.cards()).hasCount(3);
    assertThat(browser.find("active-filter")).hasText("태그: 여름 강의");
    grid.press("Control+a");
    browser.find("btn-tags").click();
    Locator some = page.locator("[data-testid='tag-box'][data-tag='겨울']");
    assertThat(some).hasJSProperty("indeterminate", true);
    page.locator("[data-testid='tag-box'][data-tag='여름 강의']").click();
    grid.press("Control+Enter");
    assertThat(page.locator("jamak-dialog")).hasCount(0);
    page.waitForCondition(() -> tagged("여름 강의").isEmpty());
    assertThat(tagged("겨울")).hasSize(2);
  }

  @Test
  void the_tags_of_one_video_are_found_by_search_and_by_a_click() {
    grid.open("q=" + SET + " 00007");
    grid.cards().first().click();
    browser.find("detail-tab-facts").click();
    Locator field = page.locator("jamak-asset-detail [data-keep=tag]");
    field.fill("혼자");
    field.press("Enter");
    Locator shown = browser.find("show-tag");
    assertThat(shown).hasText("혼자");
    assertThat(field).isFocused();
    browser.fill("search", "혼자");
    assertThat(grid.cards()).hasCount(1);
    shown.click();
    assertThat(browser.find("active-filter")).hasText("태그: 혼자");
    assertThat(grid.cards()).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("tag="));
    page.getByLabel("혼자 태그 지우기").click();
    assertThat(shown).hasCount(0);
    assertThat(tagged("혼자")).isEmpty();
  }

  /** Gives the selected videos a tag, and lets the selection go. */
  private static void giveTag(String tag) {
    browser.find("btn-tags").click();
    browser.find("tag-input").fill(tag);
    browser.find("tag-input").press("Enter");
    page.locator("jamak-dialog .primary").click();
    page.waitForCondition(() -> !tagged(tag).isEmpty());
    assertThat(page.locator("jamak-dialog")).hasCount(0);
  }

  private static List<String> tagged(String tag) {
    return API.get("/api/assets?tag=" + encoded(tag)).get("items").findValuesAsString("filename");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Locator chip(String state) {
    return page.locator("[data-testid='filter-chip'][data-status='" + state + "']");
  }
}
