package io.jamak.app.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * J18: /jobs with ten thousand jobs in a browser: first rows, the bar after a tick while every
 * answer of the server is held back, elements, and what an open page keeps in the server's memory
 * against one with a hundred jobs.
 */
final class JobsScreenBench implements Bench.Measurement {
  private static final int FEW = 100;
  private static final int MANY = 10_000;
  private static final int TIMES = 5;

  /** Fewer than the connections that a browser has to one server, for each page keeps one. */
  private static final int PAGES = 4;

  /** When the first row stood on the screen, and, once asked, how long a tick took to the bar. */
  private static final String WATCH =
      """
      window.table = () => document.querySelector('jamak-jobs')?.renderRoot.querySelector('jamak-job-table');
      const seen = (one) => one?.getBoundingClientRect().height > 0;
      const look = (wanted, then) => requestAnimationFrame(() =>
        wanted() ? then(performance.now()) : look(wanted, then));
      const row = () => seen(table()?.shadowRoot?.querySelector('[data-testid=job-row]'));
      window.firstRow = new Promise((resolve) => look(row, resolve));
      window.tick = () => new Promise((resolve) => {
        const bar = () => seen(document.querySelector('jamak-jobs').renderRoot
          .querySelector('jamak-bulk-bar')?.renderRoot.querySelector('[data-testid=bulk-bar]'));
        addEventListener('pointerdown', () => {
          const from = performance.now();
          look(bar, (at) => resolve(at - from));
        }, { capture: true, once: true });
      });
      """;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of())) {
      ApiClient api = ApiClient.of(product);
      String first =
          api.draft(api.upload(Clips.distinct(folder, 1, "row.mp4"), "row.mp4", "video/mp4"));
      Drafts.like(product, first, FEW - 1);
      double few = pageSize(product);
      Drafts.like(product, first, MANY - FEW);
      double many = pageSize(product);
      Report.figure(
          "J18 session of a page, many / few",
          "%.0f / %.0f KiB".formatted(many, few),
          many <= few * 1.2,
          "flat: <= 1.2");
      screen(product);
    }
  }

  private static void screen(Product product) {
    try (Browser browser = new Browser("ko", ColorScheme.LIGHT)) {
      Page page = browser.page();
      page.addInitScript(WATCH);
      browser.signIn(product.url());
      firstRows(product, page);
      elements(page);
      ticks(page);
    }
  }

  /** With nothing in the browser's cache, as someone who comes for the first time, and again. */
  private static void firstRows(Product product, Page page) {
    CDPSession devTools = page.context().newCDPSession(page);
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      devTools.send("Network.clearBrowserCache");
      first.add(firstRow(product, page));
      again.add(firstRow(product, page));
    }
    devTools.detach();
    firstRows("at a first visit", first);
    firstRows("at a later one", again);
  }

  private static void firstRows(String when, List<Double> seconds) {
    double middle = Report.median(seconds);
    Report.figure(
        "J18 first rows, " + when, Report.all(seconds, "s"), middle <= 1, "median <= 1 s");
  }

  private static double firstRow(Product product, Page page) {
    page.navigate(product.url() + "/jobs");
    return number(page.evaluate("() => firstRow")) / 1000;
  }

  private static void elements(Page page) {
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(5000)");
    page.waitForFunction(
        "() => table().shadowRoot.querySelectorAll('[data-testid=job-row]').length > 0");
    double rows =
        number(
            page.evaluate(
                "() => table().shadowRoot.querySelectorAll('[data-testid=job-row]').length"));
    Report.figure("J18 rows in the DOM", "%.0f".formatted(rows), rows <= 100, "<= 100");
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(0)");
  }

  private static void ticks(Page page) {
    page.locator("[data-testid=job-row]:visible").first().waitFor();
    List<Route> held = new ArrayList<>();
    page.route("**/*", held::add);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      page.evaluate("() => { window.ticked = tick(); }");
      page.locator("jamak-job-table input.check:visible").nth(i).click();
      millis.add(number(page.evaluate("() => ticked")));
      page.keyboard().press("Escape");
    }
    Report.figure(
        "J18 tick to bar, no server answers",
        Report.all(millis, "ms"),
        Report.percentile(millis, 1) <= 100,
        "<= 100 ms");
    held.forEach(Route::resume);
    page.unrouteAll();
  }

  /** KiB of the server's heap that each of some pages on /jobs takes. */
  private static double pageSize(Product product) {
    try (Browser browser = new Browser("ko", ColorScheme.LIGHT)) {
      browser.signIn(product.url());
      open(product, browser.page());
      long before = HeapInUse.kibibytes(product.jvm());
      for (int i = 0; i < PAGES; i++) {
        open(product, browser.page().context().newPage());
      }
      return (HeapInUse.kibibytes(product.jvm()) - before) / (double) PAGES;
    }
  }

  private static void open(Product product, Page page) {
    page.navigate(product.url() + "/jobs");
    page.locator("[data-testid=job-row]").first().waitFor();
    page.locator("vaadin-grid.jobs-grid").evaluate("grid => grid.scrollToIndex(90)");
  }

  private static double number(Object answer) {
    return ((Number) answer).doubleValue();
  }
}
