package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.it.persona.Persona;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A16 of ux.md: while a person is in the middle of sixty jobs, forty change and twelve are new;
 * nothing moves under the hand, for each {@link Persona}.
 */
class LiveScenarioIT {
  private static final int JOBS = 60;
  private static final int NEW = 12;
  private static final int MIDDLE = 33;
  private static final LocatorAssertions.HasAttributeOptions LONG =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  /** Adds up how far things jump that nobody touched. */
  private static final String SHIFTS =
      """
      window.shifted = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((one) => {
        if (!one.hadRecentInput) window.shifted += one.value;
      })).observe({ type: 'layout-shift', buffered: true });
      """;

  private static final ScriptedEngines ENGINES = new ScriptedEngines();
  private static Place place;
  private static ApiClient api;

  @BeforeAll
  static void start() {
    place = Place.start(ENGINES.settings());
    api = place.api();
  }

  @AfterAll
  static void end() {
    place.close();
    ENGINES.close();
  }

  @ParameterizedTest
  @EnumSource
  void a16_what_changes_moves_nothing(Persona way) {
    String tag = "live" + way.ordinal();
    String asset = api.upload(Clips.distinct(place.files(), 2, tag), tag + ".mp4", "video/mp4");
    List<String> jobs = new ArrayList<>(); // in the order of the list, newest first
    for (int i = 0; i < JOBS; i++) {
      jobs.addFirst(api.draft(asset));
    }
    try (Browser browser = new Browser(way.language, way.scheme)) {
      InputDriver hand = new InputDriver(browser, way.keys);
      browser.page().addInitScript(SHIFTS);
      browser.signIn(place.url());
      JobTable table = new JobTable(browser.page(), browser);
      browser.page().navigate(place.url() + "/jobs?q=" + tag);
      browser.find("job-row").first().waitFor();
      standInTheMiddle(table, hand, way, jobs);

      List<?> tops = table.tops();
      String focused = table.focused();
      browser.page().evaluate("() => { window.shifted = 0; }");
      change(jobs);
      List<String> fresh = new ArrayList<>();
      for (int i = 0; i < NEW; i++) {
        fresh.addFirst(api.draft(asset));
      }

      assertThat(table.job(jobs.get(MIDDLE))).hasAttribute("data-state", "canceled");
      assertThat(browser.find("live-pill")).hasText(way.says("새 작업 12개 보기", "Show new jobs (12)"));
      assertThat(browser.find("bell")).hasAttribute("data-unread", "1", LONG);
      assertThat(table.tops()).isEqualTo(tops);
      assertThat(table.focused()).isEqualTo(focused);
      assertThat(browser.find("selection-count")).containsText("3");
      assertThat(browser.find("context-menu")).isVisible();
      assertThat(browser.find("toast").count()).isLessThanOrEqualTo(3);
      assertThat((Double) browser.page().evaluate("() => Number(window.shifted) + 1e-9"))
          .isLessThanOrEqualTo(0.02);
      browser.picture("a16-" + way);
      theBellHasAll(browser, hand, way);
      ownJobsAppear(table, hand, way, fresh);
    }
  }

  /** Three rows are chosen, one has the focus, and its menu is open. */
  private static void standInTheMiddle(
      JobTable table, InputDriver hand, Persona way, List<String> jobs) {
    if (way.keys) {
      table.tabInto(hand);
      for (int row = 0; row < MIDDLE; row++) {
        hand.key("j");
      }
      hand.key("Space");
      hand.key("Shift+ArrowDown");
      hand.key("Shift+ArrowDown");
      hand.key("Shift+F10");
    } else {
      Page page = table.page();
      page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(30)");
      for (int row = MIDDLE; row < MIDDLE + 3; row++) {
        table
            .job(jobs.get(row))
            .locator(".job-name")
            .click(JobTable.with(KeyboardModifier.CONTROL));
      }
      table
          .job(jobs.get(MIDDLE + 2))
          .locator(".job-name")
          .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    }
    assertThat(table.browser().find("selection-count")).containsText("3");
    assertThat(table.browser().find("context-menu")).isVisible();
    table.awaitStill();
  }

  /** Twenty are preferred, twelve canceled, eight run: of each some that are seen. */
  private static void change(List<String> jobs) {
    jobs.subList(20, 40)
        .forEach(
            id ->
                api.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", List.of(id), "priority", 3)));
    api.post("/api/jobs/bulk/run", Map.of("jobIds", jobs.subList(40, 48)));
    jobs.subList(28, 40)
        .forEach(id -> api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(id))));
  }

  private static void theBellHasAll(Browser browser, InputDriver hand, Persona way) {
    hand.key("Escape"); // the menu
    assertThat(browser.find("context-menu")).hasCount(0);
    browser.find("bell").click();
    assertThat(browser.find("notice").first())
        .containsText(
            way.says("8개 완료", "8 done"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    hand.key("Escape");
  }

  /** What this page runs again stands in the list at once, and is no news. */
  private static void ownJobsAppear(
      JobTable table, InputDriver hand, Persona way, List<String> fresh) {
    Browser browser = table.browser();
    browser.find("btn-clear").click();
    browser.find("live-pill").click();
    assertThat(table.job(fresh.getFirst())).isVisible();
    api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(fresh.getFirst())));
    assertThat(table.job(fresh.getFirst())).hasAttribute("data-state", "canceled");
    if (way.keys) {
      table.tabInto(hand);
      hand.key("Home");
    } else {
      table
          .job(fresh.getFirst())
          .locator(".job-name")
          .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
      hand.key("Escape"); // the focus is in its row
    }
    hand.key("r");
    Locator first = browser.find("job-row").and(browser.page().locator(":visible")).first();
    assertThat(first).not().hasAttribute("data-job-id", Pattern.compile(fresh.getFirst()));
    assertThat(browser.find("live-pill")).isHidden();
  }
}
