package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jamak.app.product.Product;
import io.jamak.app.product.Shelf;
import io.jamak.app.product.WatchedPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand assets on the dashboard: G2 of ux.md, as far as it hangs on no clock. */
class DashboardManyIT {
  private static final int ASSETS = 1_000;
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @TempDir private static Path folder;
  private static Product product;
  private static WatchedPage watched;

  @BeforeAll
  static void fill() {
    product = Product.up(folder.resolve("home"), Map.of());
    Shelf.create(product, folder).fill(ASSETS);
    watched = new WatchedPage(product.url());
  }

  @AfterAll
  static void leave() {
    watched.close();
    product.close();
  }

  @Test
  void g2_a_thousand_assets_are_seen_with_two_hundred_cards_and_nothing_jumps() {
    Page page = watched.browser().page();
    watched.load();
    page.waitForFunction("() => jamakWatch.pictures()");

    List<Double> scrolled = watched.ask("scrollThrough(it)", ASSETS);
    assertThat(scrolled.get(1)).as("cards in the DOM").isBetween(10.0, 200.0);
    assertThat(page.locator("jamak-grid-toolbar")).containsText("1,000개 중 1,000개", PATIENTLY);
    page.keyboard().press("Control+a");
    assertThat(watched.browser().find("selection-count")).containsText("선택 1000개", PATIENTLY);
    assertThat(page.locator("[data-testid='asset-card'][aria-selected='false']")).hasCount(0);
    assertThat(watched.ask("load()").get(1)).as("layout shift").isLessThanOrEqualTo(0.1);
  }
}
