package io.jamak.app.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person at a screen: the distribution's Chromium, driven by Playwright. */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** For what a busy machine does late; an assertion that holds waits no longer for it. */
  private static final double PATIENCE_MS = 15_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final String language;
  private final Refusals refusals;

  /** Opens a page in this language ("ko" or "en") and colour scheme. */
  public Browser(String language, ColorScheme scheme) {
    this(language, scheme, List.of());
  }

  /** The same, with more flags of Chromium. */
  public Browser(String language, ColorScheme scheme, List<String> flags) {
    this(language, scheme, flags, false);
  }

  /** A screen that is touched. */
  public static Browser touched(String language) {
    return new Browser(language, ColorScheme.LIGHT, List.of(), true);
  }

  private Browser(String language, ColorScheme scheme, List<String> flags, boolean finger) {
    this.language = language;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(with(flags)));
    context =
        browser.newContext(
            new NewContextOptions()
                .setLocale(language.equals("ko") ? "ko-KR" : "en-US")
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setHasTouch(finger)
                .setIsMobile(finger)
                .setViewportSize(1440, 900));
    refusals = Refusals.watch(context);
    // No test can answer this picker; without it the page takes <input>, as in most browsers.
    context.addInitScript("delete window.showOpenFilePicker");
    page = context.newPage();
    page.setDefaultTimeout(30_000);
    // Choosers are caught from now on; a listener that comes with the click may come too late.
    page.onFileChooser(chooser -> {});
  }

  /** The one page. */
  public Page page() {
    return page;
  }

  /** Another window of the same person, who is signed in there too. */
  public BrowserContext another(NewContextOptions options) {
    BrowserContext other =
        browser.newContext(
            options
                .setLocale(language.equals("ko") ? "ko-KR" : "en-US")
                .setViewportSize(1440, 900)
                .setStorageState(context.storageState()));
    refusals.alsoIn(other);
    return other;
  }

  /** Finds by the test contract's {@code data-testid}, inside open shadow roots too. */
  public Locator find(String testId) {
    return page.locator("[data-testid='" + testId + "']");
  }

  /** Types into a field whose test id stands on the input itself or on the component around it. */
  public void fill(String testId, String text) {
    Locator field = find(testId).first();
    field.waitFor();
    boolean isInput = (Boolean) field.evaluate("e => e instanceof HTMLInputElement");
    (isInput ? field : field.locator("input").first()).fill(text);
  }

  /** Signs the first account in and waits for the dashboard. */
  public void signIn(String url) {
    context.addCookies(List.of(new Cookie("jamak-lang", language).setUrl(url)));
    page.navigate(url + "/dashboard");
    assertThat(page.locator("html")).hasAttribute("lang", language);
    fill("login-email", Product.EMAIL);
    fill("login-password", Product.PASSWORD);
    find("login-submit").first().click();
    page.waitForURL("**/dashboard**");
    find("dropzone").first().waitFor();
  }

  /** Drops files on an element, as dragging from a file manager does. */
  public void drop(String testId, Map<String, Path> namedFiles) {
    List<Map<String, String>> files = new ArrayList<>();
    namedFiles.forEach((name, path) -> files.add(Map.of("name", name, "base64", base64(path))));
    Object transfer =
        page.evaluateHandle(
            """
            files => {
              const transfer = new DataTransfer();
              for (const file of files) {
                const bytes = Uint8Array.from(atob(file.base64), c => c.charCodeAt(0));
                transfer.items.add(new File([bytes], file.name, {type: 'video/mp4', lastModified: 1}));
              }
              return transfer;
            }
            """,
            files);
    Locator target = find(testId).first();
    for (String type : List.of("dragenter", "dragover", "drop")) {
      target.dispatchEvent(type, Map.of("dataTransfer", transfer));
    }
  }

  /**
   * Keeps a picture of the page for people to look at, when {@code jamak.screenshots} names a
   * folder.
   */
  public void picture(String name) {
    String folder = System.getProperty("jamak.screenshots");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED)
              .setPath(Path.of(folder, name + ".png")));
    }
  }

  /** What the pages' policy refused since the last call. */
  public List<String> takeRefusals() {
    return refusals.take();
  }

  /**
   * Waits until refusals with all these parts were told, which comes a moment after they happen.
   */
  public void awaitRefusals(String... parts) {
    List<String> told = new ArrayList<>();
    page.waitForCondition(
        () -> {
          told.addAll(refusals.take());
          return Stream.of(parts)
              .allMatch(part -> told.stream().anyMatch(one -> one.contains(part)));
        });
  }

  /** Ends it, and fails when a page did what its own policy refuses. */
  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
    List<String> refused = refusals.take();
    if (!refused.isEmpty()) {
      throw new AssertionError("the pages' policy refused " + String.join("\n", refused));
    }
  }

  private static List<String> with(List<String> flags) {
    return Stream.concat(FLAGS.stream(), flags.stream()).toList();
  }

  private static String base64(Path file) {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path chromium() {
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String folder : List.of("/usr/bin", "/usr/local/bin", "/snap/bin")) {
        Path candidate = Path.of(folder, name);
        if (Files.isExecutable(candidate)) {
          return candidate;
        }
      }
    }
    throw new IllegalStateException("no Chromium in /usr/bin (expected: the package chromium)");
  }
}
