package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page that loses its stream while hundreds of changes happen ends as a fresh one begins. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class LostStreamIT {
  private static final int ROUNDS = 10;
  private static final int JOBS_A_ROUND = 25;

  /** Polls come every four seconds. */
  private static final HasTextOptions SOON = new HasTextOptions().setTimeout(10_000);

  /** The page's streams can be broken from outside, as by a network that goes away. */
  private static final String BREAKABLE =
      """
      const Real = window.EventSource;
      window.streams = [];
      window.EventSource = class extends Real {
        constructor(...given) { super(...given); window.streams.push(this); }
      };
      """;

  private static final String BREAK =
      "() => streams.forEach((one) => { one.close(); one.dispatchEvent(new Event('error')); })";

  private static final String SHOWN =
      """
      () => document.querySelector('jamak-jobs').parts.board.pages.rows.slice(0, 100)
        .map(({ job }) => [job.id, job.status, job.priority, job.updatedAt].join(' '))
      """;

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void seed() {
    ManyJobs.seed();
  }

  @AfterAll
  static void leave() {
    ManyJobs.clear();
  }

  @Test
  void five_hundred_changes_without_the_stream_leave_what_a_fresh_page_shows() {
    ApiClient api = SharedProduct.api();
    List<String> drafts =
        Stream.generate(ManyJobs::draft).limit(ROUNDS * (long) JOBS_A_ROUND).toList();
    page.addInitScript(BREAKABLE);
    new JobTable(page, browser).go("/jobs");
    assertThat(browser.find("filter-chip").first()).isVisible();
    page.waitForFunction("() => streams.some((one) => one.readyState === EventSource.OPEN)");
    String notices = notices();

    page.route("**/api/jobs/stream", route -> route.abort());
    page.evaluate(BREAK);
    assertThat(browser.find("conn-chip")).hasAttribute("data-state", "retry");
    for (int round = 0; round < ROUNDS; round++) {
      List<String> some = drafts.subList(round * JOBS_A_ROUND, (round + 1) * JOBS_A_ROUND);
      api.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", some, "priority", 7));
      api.post("/api/jobs/bulk/cancel", Map.of("jobIds", some));
      awaitCanceled((round + 1) * JOBS_A_ROUND);
    }
    page.unroute("**/api/jobs/stream");
    page.waitForFunction("() => streams.some((one) => one.readyState === EventSource.OPEN)");

    page.waitForCondition(() -> page.evaluate(SHOWN).equals(fresh(api)));
    assertThat(notices()).isEqualTo(notices);
    page.reload();
    browser.find("job-row").first().waitFor();
    assertThat(page.evaluate(SHOWN)).isEqualTo(fresh(api));
  }

  /** The count on the chip, which polls bring. */
  private static void awaitCanceled(int n) {
    Locator count = page.locator("[data-testid=filter-chip][data-status=canceled] b");
    assertThat(count).hasText(String.valueOf(n + 1), SOON); // one more, of the list itself
  }

  private static String notices() {
    return browser.find("bell").getAttribute("data-unread");
  }

  private static List<String> fresh(ApiClient api) {
    List<String> rows = new ArrayList<>();
    for (JsonNode job : api.get("/api/jobs?sort=newest&limit=100").get("items")) {
      rows.add(
          String.join(
              " ",
              job.get("id").asString(),
              job.get("status").asString(),
              String.valueOf(job.get("priority").asInt()),
              job.get("updatedAt").asString()));
    }
    return rows;
  }
}
