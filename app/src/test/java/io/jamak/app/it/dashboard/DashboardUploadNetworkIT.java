package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Media;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Uploads over a network that breaks: U4, U6, U7, U11, U12 and G17 of ux.md, scenario A12. Each
 * ends with the same bytes in storage.
 */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardUploadNetworkIT {
  private static final int ONE_PART = 1_600_000;
  private static final int THREE_PARTS = 17 << 20; // 8 + 8 + 1 MiB
  private static final int FIVE_PARTS = 33 << 20;
  private static final Pattern PART = Pattern.compile(".*[?&]partNumber=(\\d+).*");
  private static final Pattern PART_2 = Pattern.compile(".*[?&]partNumber=2(&.*)?");

  private static Browser browser;
  private static Page page;
  private static UploadScreen screen;

  private final String tag = "t" + Long.toString(System.nanoTime(), 36);

  @BeforeAll
  static void begin() {
    screen = new UploadScreen(browser, Media.sample("frog.mp4", SharedProduct.files()));
  }

  @BeforeEach
  void open() {
    page.navigate(SharedProduct.product().url() + "/dashboard");
    screen.ready();
  }

  @AfterEach
  void mend() {
    screen.forget();
  }

  @Test
  void u7_a_card_is_paused_resumed_and_cancelled() {
    List<String> names = names(2);
    names.forEach(name -> screen.make(name, THREE_PARTS));
    screen.hold(PART_2);
    screen.drop(names);
    Locator kept = screen.card(names.get(0));
    Locator given = screen.card(names.get(1));
    assertThat(kept).containsText("52%", UploadScreen.text()); // parts 1 and 3 of 17 MiB
    assertThat(given).containsText("52%", UploadScreen.text());
    screen.awaitStored(4);
    kept.hover();
    kept.getByLabel("일시정지").click();
    assertThat(kept).containsText("일시정지");
    String assetId = given.getAttribute("data-asset-id");
    given.hover();
    given.getByLabel("업로드 취소").click();
    assertThat(given).hasCount(0);
    page.waitForCondition(
        () -> SharedProduct.api().send("GET", "/api/assets/" + assetId, null).status() == 404);
    page.unrouteAll();
    screen.forget();
    kept.hover();
    kept.getByLabel("이어 올리기").click();
    assertThat(kept).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
    assertThat(screen.sameBytes(names.get(0))).isTrue();
  }

  @Test
  void u11_a12_offline_waits_other_screens_keep_uploading_and_leaving_asks() {
    String name = tag + ".mp4";
    screen.make(name, THREE_PARTS);
    screen.hold(PART_2);
    screen.drop(List.of(name));
    screen.awaitHeld(1);
    page.context().setOffline(true);
    screen.abort();
    assertThat(screen.card(name)).containsText("연결 대기");
    browser.picture("upload-offline");
    page.context().setOffline(false);
    screen.awaitHeld(1);
    assertThat(screen.card(name)).containsText("52%", UploadScreen.text());

    List<String> questions = new ArrayList<>();
    Consumer<Dialog> stay =
        dialog -> {
          questions.add(dialog.type());
          dialog.dismiss();
        };
    page.onDialog(stay);
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(() -> questions.equals(List.of("beforeunload")));
    page.offDialog(stay);

    page.locator("a[href$='jobs']").first().click();
    page.waitForURL("**/jobs");
    Locator mini = page.locator("jamak-upload-mini");
    assertThat(mini).containsText("1개 중 0개 완료");
    assertThat(mini.getByRole(com.microsoft.playwright.options.AriaRole.PROGRESSBAR))
        .hasAttribute("aria-valuenow", "52");
    browser.picture("upload-mini");
    screen.release();
    assertThat(mini).hasCount(0, UploadScreen.count());
    page.locator("a[href$='dashboard']:visible").first().click();
    assertThat(screen.card(name)).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.sameBytes(name)).isTrue();
  }

  @Test
  void u12_a12_after_a_reload_a_ghost_goes_on_with_what_is_missing() {
    Path file = screen.onDisk(tag + ".mp4", THREE_PARTS);
    screen.hold(PART_2);
    screen.choose(file);
    assertThat(screen.cards(tag)).containsText("52%", UploadScreen.text());
    screen.awaitStored(2);
    page.reload();
    screen.ready();
    page.unrouteAll();
    Locator ghost = screen.cards(tag);
    assertThat(ghost).containsText("이어 올리려면 파일을 다시 선택해 주세요");
    assertThat(UploadScreen.button(ghost, "제거")).isVisible();
    browser.picture("upload-ghost");
    Path other = screen.onDisk("다른-" + tag + ".mp4", THREE_PARTS);
    page.waitForFileChooser(() -> UploadScreen.button(ghost, "다시 선택").click()).setFiles(other);
    assertThat(ghost).containsText("처음 고른 파일과 다른 파일이에요");
    screen.forget();
    page.waitForFileChooser(() -> UploadScreen.button(ghost, "다시 선택").click()).setFiles(file);
    assertThat(ghost).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
    assertThat(screen.sameBytes(file, ghost.getAttribute("data-asset-id"))).isTrue();
  }

  @Test
  void u4_u6_cuts_server_errors_and_expired_addresses_end_with_the_same_bytes() {
    String name = tag + ".mp4";
    screen.make(name, FIVE_PARTS);
    Set<String> broken = new HashSet<>();
    page.route(
        PART,
        route -> {
          Matcher part = PART.matcher(route.request().url());
          String number = part.matches() ? part.group(1) : "";
          boolean first = broken.add(number);
          switch (first ? number : "") {
            case "1" -> route.abort();
            case "2" -> answer(route, 403);
            case "3" -> answer(route, 503);
            default -> route.resume();
          }
        });
    screen.hold("**/api/uploads/complete");
    screen.drop(List.of(name));
    assertThat(screen.card(name)).containsText("서버에서 확인 중…", UploadScreen.text());
    assertThat(broken).hasSize(5);
    browser.picture("upload-verifying");
    screen.release();
    assertThat(screen.card(name)).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.sameBytes(name)).isTrue();
  }

  @Test
  void u6_a_reason_without_words_shows_its_code_and_can_be_copied() {
    String name = tag + ".mp4";
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.route(
        "**/api/uploads/session",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(422)
                    .setContentType("application/problem+json")
                    .setBody("{\"code\":\"UP_UNHEARD_OF\",\"detail\":\"x\"}")));
    screen.make(name, ONE_PART);
    screen.drop(List.of(name));
    Locator card = screen.card(name);
    assertThat(card).containsText("문제가 생겼어요. 코드 UP_UNHEARD_OF", UploadScreen.text());
    assertThat(UploadScreen.button(card, "다시 시도")).isVisible();
    browser.picture("upload-without-words");
    UploadScreen.button(card, "자세히 복사").click();
    assertThat(browser.find("toast").last()).containsText("복사했어요");
    assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
        .startsWith("code: UP_UNHEARD_OF\n")
        .contains("file: " + name)
        .contains("sizeBytes: " + ONE_PART);
    UploadScreen.button(card, "제거").click();
  }

  @Test
  void g17_uploads_go_on_while_the_language_changes() {
    String name = tag + ".mp4";
    screen.make(name, ONE_PART);
    screen.hold("**/api/uploads/complete");
    screen.drop(List.of(name));
    Locator card = screen.card(name);
    assertThat(card).containsText("서버에서 확인 중…", UploadScreen.text());
    Object mark = screen.mark(tag);
    browser.find("lang-switch").click();
    assertThat(card).containsText("Verifying");
    screen.release();
    assertThat(card).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.marks(tag)).isEqualTo(mark);
    assertThat(screen.sameBytes(name)).isTrue();
    browser.find("lang-switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
  }

  private static void answer(Route route, int status) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
  }

  private List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> tag + "-" + i + ".mp4").toList();
  }
}
