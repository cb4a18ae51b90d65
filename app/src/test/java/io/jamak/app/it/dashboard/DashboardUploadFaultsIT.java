package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.Browser;
import io.jamak.app.product.FaultyNetwork;
import io.jamak.app.product.Media;
import io.jamak.app.product.ObjectStorage;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Uploads over a road that cuts, damages and refuses: each ends with the same bytes in storage, and
 * nothing stays behind. Decision 0017.
 */
@OnSharedProduct
class DashboardUploadFaultsIT {
  private static final int THREE_PARTS = 17 << 20; // 8 + 8 + 1 MiB
  private static final int SEVEN_PARTS = 49 << 20;
  private static final Pattern PART = Pattern.compile(".*[?&]partNumber=(\\d+).*");
  private static final Pattern PART_2 = Pattern.compile(".*[?&]partNumber=2(&.*)?");

  /** Counts the parts that the page is sending. */
  private static final String COUNT_SENDINGS =
      """
      () => {
        window.sendings = { now: 0, most: 0 };
        const send = XMLHttpRequest.prototype.send;
        XMLHttpRequest.prototype.send = function (body) {
          if (body instanceof Blob) {
            sendings.most = Math.max(sendings.most, ++sendings.now);
            for (const end of ['load', 'error', 'abort']) {
              this.addEventListener(end, () => sendings.now--);
            }
          }
          send.call(this, body);
        };
      }
      """;

  private static FaultyNetwork toStorage;
  private static FaultyNetwork toApp;
  private static Browser browser;
  private static Page page;
  private static UploadScreen screen;

  private final String tag = "t" + Long.toString(System.nanoTime(), 36);
  private final String name = tag + ".mp4";

  @BeforeAll
  static void sign_in() {
    toStorage = FaultyNetwork.to(ObjectStorage.port(SharedProduct.product()));
    toApp = FaultyNetwork.to(URI.create(SharedProduct.product().url()).getPort());
    browser = newBrowser();
    page = browser.page();
    browser.signIn(SharedProduct.product().url());
    screen = new UploadScreen(browser, sample());
  }

  @AfterAll
  static void leave() {
    browser.close();
    toStorage.close();
    toApp.close();
  }

  @BeforeEach
  void open() {
    page.navigate(SharedProduct.product().url() + "/dashboard");
    screen.ready();
  }

  @AfterEach
  void mend() {
    toStorage.damage(0);
    page.unrouteAll();
    screen.forget();
  }

  @Test
  void u6_a_road_that_is_cut_at_thirty_percent_costs_no_byte_and_no_click() {
    screen.make(name, SEVEN_PARTS);
    toStorage.cutAfter(SEVEN_PARTS * 3L / 10);
    screen.drop(List.of(name));
    endsWhole(screen, name);
    assertThat(toStorage.cuts()).isEqualTo(1);
    assertThat(screen.puts()).hasSizeBetween(7, 11); // at most the four under way went again
  }

  @Test
  void u6_a_503_on_every_third_part_is_overcome() {
    screen.make(name, SEVEN_PARTS);
    Map<String, Integer> tries = new HashMap<>();
    page.route(
        PART,
        route -> {
          int part = partOf(route.request().url());
          boolean refused = tries.merge("" + part, 1, Integer::sum) <= 2 && part % 3 == 0;
          if (refused) {
            answer(route, 503);
          } else {
            route.resume();
          }
        });
    screen.drop(List.of(name));
    endsWhole(screen, name);
    assertThat(tries).containsEntry("3", 3).containsEntry("6", 3).containsEntry("7", 1);
  }

  @Test
  void u6_a_part_that_was_damaged_on_the_way_is_refused_by_storage_and_sent_again() {
    AtomicInteger refused = new AtomicInteger();
    page.onResponse(answer -> refused.addAndGet(answer.status() == 400 ? 1 : 0));
    screen.make(name, THREE_PARTS);
    toStorage.damage(1);
    screen.drop(List.of(name));
    endsWhole(screen, name);
    assertThat(refused).hasValue(1);
    assertThat(screen.puts()).hasSize(4);
  }

  @Test
  void u6_a_road_that_damages_all_is_named_and_a_retry_mends_it() {
    screen.make(name, THREE_PARTS);
    toStorage.damage(Integer.MAX_VALUE);
    screen.drop(List.of(name));
    Locator card = screen.card(name);
    assertThat(card).hasAttribute("data-state", "upload_failed", UploadScreen.state());
    assertThat(card).containsText("전송 중 파일이 손상됐어요");
    browser.picture("upload-damaged");
    toStorage.damage(0);
    UploadScreen.button(card, "다시 시도").click();
    endsWhole(screen, name);
  }

  @Test
  void u6_addresses_that_storage_takes_no_longer_are_asked_for_anew() {
    screen.make(name, THREE_PARTS);
    AtomicInteger refused = new AtomicInteger();
    page.onResponse(answer -> refused.addAndGet(answer.status() == 403 ? 1 : 0));
    page.route(
        "**/api/uploads/session",
        route -> {
          var answer = route.fetch();
          String old = answer.text().replaceAll("X-Amz-Expires=\\d+", "X-Amz-Expires=1");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(old));
        });
    screen.drop(List.of(name));
    endsWhole(screen, name);
    // The first refusal brings fresh addresses; a part that was not on its way yet takes those.
    assertThat(refused).hasPositiveValue();
    assertThat(screen.asked()).anyMatch(line -> line.endsWith("/api/uploads/parts"));
  }

  @Test
  void u7_several_files_share_six_connections_and_the_app_carries_hardly_a_byte() {
    List<String> names = List.of("a-" + name, "b-" + name, "c-" + name);
    names.forEach(one -> screen.make(one, THREE_PARTS));
    page.evaluate(COUNT_SENDINGS);
    long before = toApp.carried();
    long stored = toStorage.carried();
    screen.hold(PART);
    screen.drop(names);
    screen.awaitHeld(6);
    screen.release();
    assertThat(screen.cards(tag, "uploaded")).hasCount(3, UploadScreen.count());
    assertThat(page.evaluate("() => sendings.most")).isEqualTo(6);
    assertThat(toStorage.carried() - stored).isGreaterThan(3L * THREE_PARTS);
    assertThat(toApp.carried() - before).isLessThan(3L * THREE_PARTS / 100);
    names.forEach(one -> endsWhole(screen, one));
  }

  @Test
  void u6_a_connection_that_stands_still_is_named_and_a_retry_sends_what_is_missing() {
    try (Browser other = newBrowser()) {
      other.page().clock().install();
      UploadScreen patient = signedIn(other);
      patient.make(name, THREE_PARTS);
      patient.hold(PART_2);
      patient.drop(List.of(name));
      assertThat(patient.card(name)).containsText("52%", UploadScreen.text());
      for (int tries = 1; tries <= 4; tries++) {
        patient.awaitHeld(tries);
        other.page().clock().fastForward(31_000);
      }
      assertThat(patient.card(name)).containsText("30초 동안 진행되지 않았어요");
      other.page().unrouteAll();
      patient.forget();
      UploadScreen.button(patient.card(name), "다시 시도").click();
      endsWhole(patient, name);
      assertThat(patient.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
    }
  }

  @Test
  void u12_a_closed_browser_leaves_ghosts_to_another_and_nothing_after_the_sweep() {
    Path taken = screen.onDisk(name, THREE_PARTS);
    Path left = screen.onDisk("남은-" + name, THREE_PARTS);
    try (Browser closed = newBrowser()) {
      UploadScreen first = signedIn(closed);
      first.hold(PART_2);
      first.choose(taken, left);
      first.awaitHeld(2);
      assertThat(first.cards(tag).filter(having("52%"))).hasCount(2, UploadScreen.count());
      first.awaitStored(4);
    }
    page.reload();
    screen.ready();
    Locator ghost = screen.cards(tag).filter(notHaving("남은-"));
    screen.forget();
    page.waitForFileChooser(() -> UploadScreen.button(ghost, "다시 선택").click()).setFiles(taken);
    assertThat(ghost).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
    assertThat(screen.sameBytes(taken, ghost.getAttribute("data-asset-id"))).isTrue();
    assertThat(ObjectStorage.unfinished(SharedProduct.product())).isNotEmpty();
    ObjectStorage.sweep(SharedProduct.product());
    assertThat(ObjectStorage.unfinished(SharedProduct.product())).isEmpty();
  }

  /** The file is complete, the same, and storage has no open upload of it. */
  private static void endsWhole(UploadScreen on, String name) {
    assertThat(on.card(name)).hasAttribute("data-state", "uploaded", UploadScreen.state());
    on.release(); // what is routed cannot be fetched from storage
    assertThat(on.sameBytes(name)).as(name).isTrue();
    String id = on.card(name).getAttribute("data-asset-id");
    assertThat(ObjectStorage.unfinished(SharedProduct.product()))
        .noneMatch(key -> key.contains(id));
  }

  private static UploadScreen signedIn(Browser other) {
    other.signIn(SharedProduct.product().url());
    UploadScreen made = new UploadScreen(other, sample());
    other.page().navigate(SharedProduct.product().url() + "/dashboard");
    made.ready();
    return made;
  }

  private static Browser newBrowser() {
    return new Browser("ko", ColorScheme.LIGHT, List.of(FaultyNetwork.flag(toStorage, toApp)));
  }

  private static Path sample() {
    return Media.sample("frog.mp4", SharedProduct.files());
  }

  private static int partOf(String url) {
    Matcher part = PART.matcher(url);
    return part.matches() ? Integer.parseInt(part.group(1)) : 0;
  }

  private static void answer(Route route, int status) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.FilterOptions notHaving(String text) {
    return new Locator.FilterOptions().setHasNotText(text);
  }
}
