package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.ReducedMotion;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Looks;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The three screens for those who use no mouse, see little, or hold a phone: rules G9, G10 and G13.
 */
@OnSharedProduct
class DashboardAccessIT {
  private static final String URL = SharedProduct.product().url();

  @SuppressWarnings("NullAway.Init") // each test opens its own
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @SuppressWarnings("NullAway.Init")
  private ScriptedServer stage;

  @SuppressWarnings("NullAway.Init")
  private Looks looks;

  /** A draft and a canceled job, for the screens that the server draws. */
  @BeforeAll
  static void haveJobs() {
    CardGrid.fill();
    ApiClient api = SharedProduct.api();
    String asset =
        api.get("/api/assets?limit=1&search=clip").get("items").get(0).get("id").asString();
    api.draft(asset);
    api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(api.run(asset, Map.of()))));
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"ko, LIGHT", "en, DARK"})
  void g9_axe_finds_nothing_serious_on_any_screen(String language, ColorScheme scheme) {
    enter(new Browser(language, scheme));
    tour(looks::axe);
    otherScreens();
    assertThat(looks.found()).isEmpty();
  }

  /** Whoever zooms to 400 % has 320 px; English has the longer words. */
  @Test
  void g10_g13_in_a_narrow_window_all_is_in_reach_large_enough_and_still() {
    enter(new Browser("en", ColorScheme.LIGHT));
    page.setViewportSize(320, 700);
    tour(screen -> inReach(screen, 24));
    assertThat(looks.found()).isEmpty();
  }

  @Test
  void g10_g13_on_a_phone_a_finger_finds_targets_of_44_px_and_all_is_still() {
    enter(Browser.touched("ko"));
    page.setViewportSize(390, 844);
    tour(screen -> inReach(screen, 44));
    assertThat(looks.found()).isEmpty();
  }

  /** With less motion only the values of bars may change. */
  private void inReach(String screen, int pixels) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    looks.note(screen + ", outside", looks.outside());
    looks.note(screen + ", small", looks.smallerThan(pixels));
    looks.note(screen + ", moving", looks.moving());
  }

  /** Past every state, panel, menu and dialog of the dashboard. */
  private void tour(Consumer<String> look) {
    stage.set();
    show("panel=queue");
    stage.stir();
    stage.upload();
    look.accept("dashboard with every state and the queue");
    browser.find("btn-queue-options").click();
    page.locator("jamak-options-form").waitFor();
    look.accept("options of many");
    press("Escape");
    browser.find("tab-history").click();
    look.accept("history");
    finished().locator(".acts button").first().click();
    browser.find("download-menu").waitFor();
    look.accept("menu of files");
    press("Escape", "Escape");
    card(7).locator(".name").click();
    for (String section : List.of("facts", "subtitles", "jobs")) {
      browser.find("detail-tab-" + section).click();
      look.accept("details, " + section);
    }
    press("Escape", "Escape");
    card(7).locator("input").click();
    assertThat(card(7)).hasAttribute("data-selected", "true");
    card(8).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    look.accept("selection and menu of a card");
    press("Escape");
    card(8).focus();
    press("Delete");
    look.accept("what goes with a deletion");
    press("Escape", "?");
    look.accept("sheet of shortcuts");
    press("Escape");
    stage.say("error", "하나", "둘");
    stage.say("info", "셋", "넷");
    look.accept("toasts");
    browser.find("bell").click();
    look.accept("list of the bell");
    stage.leave();
    stage.empty();
    show("panel=queue");
    look.accept("dashboard before the first video");
    show("q=없는 영상");
    look.accept("dashboard whose filter matches nothing");
    stage.leave();
    stage.broken();
    show("panel=queue");
    look.accept("dashboard that could not load");
    stage.leave();
  }

  /** The other screens, where they have something to show and where they have nothing. */
  private void otherScreens() {
    for (String screen :
        List.of("jobs", "jobs?status=failed&q=없는 작업", "usage", "usage?month=2020-01")) {
      page.navigate(URL + "/" + screen);
      page.locator("h1").first().waitFor();
      looks.axe(screen);
    }
    page.navigate(URL + "/jobs");
    browser.find("job-row").first().click();
    browser.find("job-detail").waitFor();
    looks.axe("details of a job");
  }

  @Test
  void g10_bar_and_toasts_never_hide_what_has_the_focus() {
    enter(new Browser("ko", ColorScheme.LIGHT));
    stage.set();
    show("size=s");
    page.setViewportSize(1000, 640);
    card(7).locator("input").click();
    assertThat(card(7)).hasAttribute("data-selected", "true");
    card(8).locator("input").check();
    stage.say("error", "하나", "둘", "셋");
    assertThat(looks.hiddenStops(45)).isEmpty();
    card(0).focus();
    for (int row = 0; row < 4; row++) {
      press("ArrowDown");
      assertThat(looks.hiddenStops(2)).isEmpty();
      press("Shift+Tab", "Shift+Tab");
    }
  }

  private void enter(Browser entered) {
    browser = entered;
    page = browser.page();
    page.addInitScript("localStorage.setItem('jamak.panel', 'closed')");
    stage = new ScriptedServer(page);
    looks = new Looks(page);
    browser.signIn(URL);
  }

  private void show(String parameters) {
    page.navigate(URL + "/dashboard?" + parameters);
    Locator cards = browser.find("asset-card");
    cards.or(page.locator("jamak-asset-grid .empty .inner")).first().waitFor();
  }

  private Locator card(int number) {
    return page.locator("[data-asset-id$='%012d']".formatted(number));
  }

  private Locator finished() {
    return page.locator("[data-testid='queue-item'][data-state='done']");
  }

  private void press(String... keys) {
    List.of(keys).forEach(page.keyboard()::press);
  }
}
