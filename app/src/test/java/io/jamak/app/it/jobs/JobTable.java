package io.jamak.app.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of /jobs in a browser, by the numbers of {@link ManyJobs}. */
record JobTable(Page page, Browser browser) {
  void go(String place) {
    page.navigate(SharedProduct.place().url() + place);
    browser.find("job-row").first().waitFor();
  }

  private static final String TWO_FRAMES =
      "() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))";

  private static final int MOST_STOPS = 120;
  private static final String FOCUSED =
      "() => document.querySelector('jamak-jobs').renderRoot"
          + ".querySelector('jamak-job-table').focusedId";

  /** Waits until a row has the focus. */
  void awaitFocus() {
    page.waitForFunction(FOCUSED);
  }

  /** The job whose row has the focus, or null. */
  @Nullable String focused() {
    return (String) page.evaluate(FOCUSED);
  }

  /** Goes on by Tab until a row has the focus. */
  void tabInto(InputDriver hand) {
    for (int stops = 0; focused() == null; stops++) {
      assertThat(stops).as("stops on the way into the table").isLessThan(MOST_STOPS);
      hand.key("Tab");
    }
  }

  /** Waits until a scroll is over: two frames in a row show the same. */
  void awaitStill() {
    page.waitForCondition(
        () -> {
          List<?> before = tops();
          page.evaluate(TWO_FRAMES);
          return tops().equals(before);
        });
  }

  /** Where each row on the screen begins. */
  List<?> tops() {
    return (List<?>)
        browser
            .find("job-row")
            .evaluateAll(
                "rows => rows.map(row => [row.dataset.jobId,"
                    + " row.getBoundingClientRect().top]).sort()");
  }

  Locator job(String id) {
    return page.locator("[data-testid=job-row][data-job-id='" + id + "']:visible");
  }

  /** The grid keeps rows that it needs no more, unseen. */
  Locator row(int number) {
    return page.locator("[data-testid=job-row]:visible")
        .filter(new Locator.FilterOptions().setHasText("row-%05d.mp4".formatted(number)));
  }

  /** The name, where a click is one on the row. */
  Locator cell(int number) {
    return row(number).locator(".job-name");
  }

  Locator check(int number) {
    return page.getByLabel("row-%05d.mp4 선택".formatted(number));
  }

  Locator chip(String status) {
    return page.locator("[data-testid=filter-chip][data-status=" + status + "]");
  }

  Locator count() {
    return browser.find("selection-count");
  }

  /**
   * What the table shows in part only, be it by less than a pixel, at which numbers end in dots.
   */
  List<?> cutTexts() {
    return (List<?>)
        page.locator("jamak-job-table")
            .evaluate(
                """
                  table => {
                    const wide = one => {
                      const text = document.createRange();
                      text.selectNodeContents(one);
                      return text.getBoundingClientRect().width > one.getBoundingClientRect().width;
                    };
                    return [...table.shadowRoot.querySelectorAll('.badge .text, .where, .code, .why, .number, .button')]
                      .filter(one => one.offsetWidth > 0
                        && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2
                          || one.matches('.number') && wide(one)))
                      .map(one => one.textContent.trim());
                  }
                """);
  }

  static Locator.ClickOptions with(KeyboardModifier modifier) {
    return new Locator.ClickOptions().setModifiers(List.of(modifier));
  }
}
