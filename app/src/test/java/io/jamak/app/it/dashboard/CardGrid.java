package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Commands;
import io.jamak.app.product.shared.SharedProduct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The dashboard's cards as a person sees and touches them. */
final class CardGrid {
  /** Parameters that show the clips, in the order of their numbers. */
  static final String BY_NAME = "q=clip&sort=name";

  private static final int ASSETS = 14;
  private final Browser browser;
  private final Page page;

  CardGrid(Browser browser) {
    this.browser = browser;
    this.page = browser.page();
    page.addInitScript("localStorage.setItem('jamak.panel', 'closed')");
  }

  /** Uploads the clips; one more upload never comes to its end. */
  static void fill() {
    Path tiny = tinyVideo();
    for (int i = 1; i <= ASSETS; i++) {
      SharedProduct.api().upload(tiny, "clip %02d 강의.mp4".formatted(i), "video/mp4");
    }
    SharedProduct.api().upload(tiny, "섞임 온전.mp4", "video/mp4");
    SharedProduct.api()
        .post(
            "/api/uploads/session",
            Map.of("filename", "섞임 끊김.mp4", "sizeBytes", 5000, "mimeType", "video/mp4"));
  }

  /** One second that is cheap to look into. */
  static Path tinyVideo() {
    Path file = SharedProduct.files().resolve("tiny.mp4");
    String picture = "testsrc=s=160x90:d=1:r=5";
    Commands.tool(
        ("ffmpeg -v error -y -f lavfi -i "
                + picture
                + " -f lavfi -i anullsrc -shortest "
                + "-c:v libx264 -preset ultrafast -c:a aac "
                + file)
            .split(" "));
    return file;
  }

  /** Loads the screen anew with these parameters of the address, and waits for the first card. */
  void open(String parameters) {
    open(parameters, 1440, 900);
  }

  /** The same in a window of this size. */
  void open(String parameters, int width, int height) {
    page.setViewportSize(width, height);
    page.waitForResponse(
        "**/api/session",
        () -> page.navigate(SharedProduct.product().url() + "/dashboard?" + parameters));
    cards().first().waitFor();
  }

  /** Makes the server answer this many assets a page. */
  void pagesOf(int assets) {
    page.route(
        "**/api/assets?*",
        route ->
            route.resume(
                new Route.ResumeOptions()
                    .setUrl(route.request().url().replaceFirst("limit=\\d+", "limit=" + assets))));
  }

  void pagesAsEver() {
    page.unroute("**/api/assets?*");
  }

  Locator cards() {
    return browser.find("asset-card");
  }

  /** The card whose name has this in it. */
  Locator card(String part) {
    return cards().filter(new Locator.FilterOptions().setHasText(part));
  }

  /** What the bar says of the selection. */
  Locator count() {
    return browser.find("selection-count");
  }

  Locator outlined() {
    return page.locator("[data-testid='asset-card'].reach");
  }

  Locator rectangle() {
    return browser.find("selection-rectangle");
  }

  Locator menu() {
    return browser.find("context-menu");
  }

  Locator focused() {
    return page.locator("[data-testid='asset-card']:focus");
  }

  void click(String part, KeyboardModifier modifier) {
    card(part).click(new Locator.ClickOptions().setModifiers(List.of(modifier)));
  }

  /** These cards are selected, and no other one that is drawn. */
  void showsSelected(String... parts) {
    for (String part : parts) {
      assertThat(card(part)).hasAttribute("aria-selected", "true");
    }
    assertThat(page.locator("[data-testid='asset-card'][data-selected='true']"))
        .hasCount(parts.length);
  }

  void press(String... keys) {
    Arrays.stream(keys).forEach(key -> page.keyboard().press(key));
  }

  /** Puts the mouse's button down left of a card, where nothing is, and moves into another card. */
  void dragFromBefore(String from, String to) {
    BoundingBox start = card(from).boundingBox();
    BoundingBox end = card(to).boundingBox();
    page.mouse().move(start.x - 6, start.y + 10);
    page.mouse().down();
    page.mouse().move(start.x + 10, start.y + 20);
    page.mouse().move(end.x + 20, end.y + 20);
  }

  /** The ways of choosing that the page tells the server from now on. */
  List<String> waysTold() {
    List<String> ways = new ArrayList<>();
    Pattern method = Pattern.compile("\"method\":\"(\\w+)\"");
    page.onRequest(
        request -> {
          if (request.url().endsWith("/api/events")) {
            method.matcher(request.postData()).results().forEach(found -> ways.add(found.group(1)));
          }
        });
    return ways;
  }
}
