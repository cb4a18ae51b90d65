package io.jamak.app.product;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser on the dashboard that keeps what it notices of its own speed. */
public final class WatchedPage implements AutoCloseable {
  private final Browser browser = new Browser("ko", ColorScheme.LIGHT);
  private final String url;

  /** Signs in at this address. */
  public WatchedPage(String url) {
    this.url = url;
    browser.page().addInitScript(script());
    browser.signIn(url);
  }

  public Browser browser() {
    return browser;
  }

  /** Loads the dashboard anew. */
  public void load() {
    browser.page().navigate(url + "/dashboard");
  }

  /** Asks {@code jamakWatch} for figures. */
  public List<Double> ask(String call) {
    return ask(call, null);
  }

  /** Asks {@code jamakWatch} for figures; the call may use {@code it}. */
  public List<Double> ask(String call, @Nullable Object it) {
    Object answer =
        browser.page().evaluate("async it => [await jamakWatch." + call + "].flat()", it);
    return ((List<?>) answer).stream().map(one -> ((Number) one).doubleValue()).toList();
  }

  private static String script() {
    try (InputStream in = WatchedPage.class.getResourceAsStream("/js/watched-page.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
  }
}
