package io.jamak.app.it.dashboard;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** The queue in a window that hears nothing of running jobs, with a clock of its own. */
final class DeafWindow implements AutoCloseable {
  private static final int LONGER_THAN_A_BEAT_MS = 80_000;
  private static final String UNANSWERED = "{\"step\":\"RUNNING\"}";

  private final BrowserContext context;
  private final Page page;

  DeafWindow(QueuePage desk) {
    context = desk.browser.another(new NewContextOptions());
    context.clock().install();
    context.route("**/api/jobs/stream**", Route::abort);
    context.route("**/snapshot", DeafWindow::answer);
    page = desk.queueOf(context);
  }

  Page page() {
    return page;
  }

  /** Puts the clock forward until this job is said to answer no more. */
  void awaitSilent(Locator item) {
    page.waitForCondition(
        () -> {
          page.clock().runFor(LONGER_THAN_A_BEAT_MS);
          return item.textContent().contains("응답 없음");
        });
  }

  private static void answer(Route route) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(UNANSWERED));
  }

  @Override
  public void close() {
    context.close();
  }
}
