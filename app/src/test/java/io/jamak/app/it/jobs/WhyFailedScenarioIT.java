package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.it.persona.Persona;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Database;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A18 of ux.md: twenty jobs that really failed, of three causes; each {@link Persona} finds out why
 * and does what helps.
 */
class WhyFailedScenarioIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int REFUSED = 11;
  private static final int MUTE = 6;
  private static final int DAMAGED = 3;

  private static final ScriptedEngines ENGINES = new ScriptedEngines();
  private static Place place;
  private static Path talk;
  private static Path mute;
  private static Path damaged;

  @BeforeAll
  static void start() throws IOException {
    place = Place.start(ENGINES.settings());
    talk = Clips.distinct(place.files(), 2, "spoken");
    mute = place.files().resolve("mute.mp4");
    Commands.tool(
        "ffmpeg", "-v", "error", "-i", talk.toString(), "-an", "-c", "copy", mute.toString());
    byte[] whole = Files.readAllBytes(talk);
    damaged =
        Files.write(
            place.files().resolve("damaged.mp4"), java.util.Arrays.copyOf(whole, whole.length / 3));
  }

  @AfterAll
  static void end() {
    place.close();
    ENGINES.close();
  }

  @ParameterizedTest
  @EnumSource
  void a18_what_failed_is_found_understood_and_mended(Persona way) {
    String language = ScriptedEngines.BROKEN.get(way.ordinal());
    String tag = "밤" + way.ordinal();
    fail(tag, language);
    try (Browser browser = new Browser(way.language, way.scheme)) {
      InputDriver hand = new InputDriver(browser, way.keys);
      browser.signIn(place.url());
      Page page = browser.page();
      page.navigate(place.url() + "/jobs?q=" + tag);
      Locator groups = browser.find("failure-group");
      assertThat(groups).hasCount(3);
      assertThat(groups.nth(0)).containsText(Pattern.compile(REFUSED + "(건| jobs)"));
      assertThat(groups.nth(1)).containsText(Pattern.compile(MUTE + "(건| jobs)"));
      assertThat(groups.nth(2)).containsText(Pattern.compile(DAMAGED + "(건| jobs)"));
      hand.press(groups.first().locator(".choose"));
      page.waitForURL(Pattern.compile("cause=[0-9a-f]{64}"));
      Locator rows = browser.find("job-row").and(page.locator(":visible"));
      assertThat(rows).hasCount(REFUSED);
      browser.picture("a18-cause-" + way);

      String failed = open(browser, hand, way, rows);
      understand(browser, hand, failed);
      browser.picture("a18-why-" + way);

      ENGINES.mend();
      String again = runAgain(browser, hand, failed);
      hand.key("Escape");
      assertThat(browser.find("job-detail")).hasCount(0);
      retryAll(browser, hand);
      assertThat(browser.find("bulk-meter")).hasAttribute("data-status", "done");
      browser.picture("a18-retried-" + way);
      JsonNode fresh =
          place.api().get("/api/jobs?status=queued,running,succeeded&limit=100&search=" + tag);
      assertThat(fresh.get("items")).hasSize(REFUSED);
      assertThat(fresh.get("items").valueStream().map(job -> job.get("id").asString()))
          .contains(again);
      place.api().awaitAllEnded(PATIENCE);
    } finally {
      ENGINES.damage();
    }
  }

  /** Eleven whose language the engine refuses, six without sound, three that cannot be read. */
  private static void fail(String tag, String language) {
    List<String> jobs = new ArrayList<>();
    run(jobs, talk, tag + " talk.mp4", Map.of("sourceLang", language), REFUSED);
    run(jobs, mute, tag + " mute.mp4", Map.of(), MUTE);
    run(jobs, damaged, tag + " damaged.mp4", Map.of(), DAMAGED);
    jobs.forEach(
        job ->
            assertThat(place.api().awaitEnd(job, PATIENCE).at("/job/status").asString())
                .isEqualTo("failed"));
  }

  private static void run(
      List<String> jobs, Path file, String name, Map<String, ?> options, int times) {
    String asset = place.api().upload(file, name, "video/mp4");
    for (int i = 0; i < times; i++) {
      jobs.add(place.api().run(asset, options));
    }
  }

  /** The third of the list; the answer is its id. */
  private static String open(Browser browser, InputDriver hand, Persona way, Locator rows) {
    String id = rows.nth(2).getAttribute("data-job-id");
    if (way.keys) {
      new JobTable(browser.page(), browser).tabInto(hand);
      hand.key("j");
      hand.key("j");
      hand.key("Enter");
    } else {
      rows.nth(2).locator(".job-name").click();
    }
    browser.find("job-facts").waitFor();
    assertThat(browser.find("job-detail")).hasAttribute("data-job-id", id);
    return id;
  }

  private static void understand(Browser browser, InputDriver hand, String failed) {
    Locator card = browser.find("failure-card");
    JsonNode job = place.api().get("/api/jobs/" + failed).get("job");
    assertThat(card.locator(".reason")).not().isEmpty();
    assertThat(card.locator(".code-chip")).hasText(job.get("errorCode").asString());
    hand.press(browser.find("technical").locator("summary"));
    Locator technical = browser.find("technical").locator("pre");
    assertThat(technical).containsText("job: " + failed);
    assertThat(technical).containsText("workflow: job-" + failed);
    assertThat(technical).containsText(Pattern.compile("cause: [0-9a-f]{64}"));
    Locator bars = browser.find("timeline-bar");
    hand.reach(bars.first());
    for (int bar = 1; bar < bars.count(); bar++) {
      hand.key("ArrowRight");
      assertThat(bars.nth(bar)).isFocused();
    }
    Locator last = bars.last();
    assertThat(last).hasAttribute("aria-label", Pattern.compile("(시도|attempt) \\d.*\\d ?(초|s|ms)"));
    assertThat(
            Database.count(
                place.product(),
                "select count(*) from events where type = 'JOB_FAILED_REASON' and entity_id = '"
                    + failed
                    + "'"))
        .isPositive();
  }

  /** The answer is the new attempt, which leads back to the first. */
  private static String runAgain(Browser browser, InputDriver hand, String failed) {
    hand.pressBefore(browser.find("failure-card").locator("[data-testid=btn-remedy]"));
    Locator attempts = browser.find("job-attempt");
    assertThat(attempts).hasCount(2);
    String again = attempts.nth(1).getAttribute("data-job-id");
    JsonNode one = place.api().get("/api/jobs/" + failed).get("job");
    JsonNode two = place.api().get("/api/jobs/" + again).get("job");
    assertThat(two.get("options")).isEqualTo(one.get("options"));
    assertThat(two.get("retryOf")).isEqualTo(one.get("id"));
    return again;
  }

  private static void retryAll(Browser browser, InputDriver hand) {
    hand.pressBefore(browser.find("btn-retry-possible")); // the focus came back into the table
    assertThat(browser.find("bulk-count")).containsText(Pattern.compile((REFUSED - 1) + "(개| )"));
    hand.press(browser.page().locator("jamak-dialog .button.primary"));
  }
}
