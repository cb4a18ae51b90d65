package io.jamak.app.product;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects, from all pages of a browser, what their Content-Security-Policy refused, and scripts of
 * Flow that the product does not know. An answer of the API that is opened like a page is shown by
 * the browser's own viewer, which the API's policy refuses rightly.
 */
final class Refusals {
  private static final String REPORT =
      """
      addEventListener('securitypolicyviolation', (refused) => location.pathname.startsWith('/api/') ||
        window.jamakRefused(`${refused.effectiveDirective} ${refused.blockedURI} ${refused.sample}`
          + ` at ${location.pathname} ${refused.sourceFile}:${refused.lineNumber}`))
      """;

  private final ConcurrentLinkedQueue<String> all = new ConcurrentLinkedQueue<>();

  private Refusals() {}

  static Refusals watch(BrowserContext context) {
    Refusals refusals = new Refusals();
    refusals.alsoIn(context);
    return refusals;
  }

  void alsoIn(BrowserContext context) {
    context.exposeBinding("jamakRefused", (source, values) -> all.add(String.valueOf(values[0])));
    context.addInitScript(REPORT);
    context.onConsoleMessage(
        message -> {
          if (message.text().startsWith("script refused")) {
            all.add(message.text());
          }
        });
  }

  List<String> take() {
    List<String> taken = new ArrayList<>();
    for (String one = all.poll(); one != null; one = all.poll()) {
      taken.add(one);
    }
    return taken;
  }
}
