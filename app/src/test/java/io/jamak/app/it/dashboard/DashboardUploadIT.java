package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What goes up, and what does not: U1-U3, U5, U7-U10, U13 and C6 of ux.md, scenarios A09 and A11.
 */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardUploadIT {
  private static final int SMALL = 1_600_000;

  private static final IsVisibleOptions MADE = new IsVisibleOptions().setTimeout(40_000);
  private static final String PLACES =
      "images => images.map(image => JSON.stringify([image.hidden, image.getBoundingClientRect()]))";

  private static Browser browser;
  private static Page page;
  private static UploadScreen screen;

  private final String tag = "t" + Long.toString(System.nanoTime(), 36);

  @BeforeAll
  static void begin() {
    screen = new UploadScreen(browser, QueuePage.clip(SharedProduct.files()));
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
  void u1_the_overlay_says_how_many_files_and_stays_away_for_text() {
    Locator overlay = page.locator("jamak-dropzone[open]");
    screen.drag("dragenter", Map.of("some words", "text"));
    assertThat(overlay).hasCount(0);
    screen.drag("dragenter", Map.of("a.mp4", "video/mp4", "b.mp4", "video/mp4"));
    assertThat(overlay).containsText("파일 2개");
    screen.drag("dragleave", Map.of());
    assertThat(overlay).hasCount(0);
    screen.drag("dragenter", Map.of("a.mp4", "video/mp4", "b.pdf", "application/pdf"));
    assertThat(overlay).containsText("파일 2개 중 1개를 올릴 수 있어요");
    screen.drag("dragleave", Map.of());
    screen.drag("dragenter", Map.of("a.pdf", "application/pdf"));
    assertThat(overlay).containsText("영상이나 음성 파일만");
    screen.drag("dragleave", Map.of());
    assertThat(overlay).hasCount(0);
  }

  @Test
  void u2_u3_u5_u7_ten_files_have_cards_before_any_answer_and_keep_them() {
    List<String> names = names(10);
    names.forEach(name -> screen.make(name, SMALL));
    screen.hold("**/api/uploads/s*");
    screen.drop(names);
    assertThat(screen.cards(tag)).hasCount(10);
    assertThat(screen.cards(tag, "uploading")).hasCount(3);
    assertThat(screen.cards(tag, "local_selected")).hasCount(7);
    assertThat(screen.cards(tag, "local_selected").first()).containsText("대기 중 (동시 3개)");
    Locator pictures = screen.cards(tag).locator("img");
    assertThat(screen.cards(tag).locator("img[src^='blob:']:not([hidden])"))
        .hasCount(10, UploadScreen.count());
    Object marks = screen.mark(tag);
    Object places = pictures.evaluateAll(PLACES);
    browser.picture("upload-ten-waiting");
    screen.release();
    assertThat(screen.cards(tag, "uploaded")).hasCount(10, UploadScreen.count());
    assertThat(screen.marks(tag)).isEqualTo(marks);
    assertThat(screen.cards(tag).locator("img:not([src^='blob:'])"))
        .hasCount(10, UploadScreen.count());
    assertThat(pictures.evaluateAll(PLACES)).isEqualTo(places);
    assertThat(new HashSet<>(screen.namesOf(tag))).hasSize(10);
    assertThat(page.locator("jamak-batch-header")).containsText("10개 완료");
    browser.picture("upload-ten-done");
  }

  @Test
  void u3_the_cards_stand_still_when_storage_has_checked_the_last_part() {
    String name = names(1).getFirst();
    screen.make(name, SMALL);
    screen.hold("**/api/uploads/complete");
    screen.drop(List.of(name));
    assertThat(screen.card(name)).containsText("서버에서 확인 중…", UploadScreen.text());
    Object places = screen.places(tag);
    screen.release();
    assertThat(page.locator("jamak-batch-header")).containsText("1개 완료");
    assertThat(screen.places(tag)).isEqualTo(places);
  }

  @Test
  void c6_who_has_no_video_at_hand_tries_with_the_one_that_comes_with_it() {
    new ScriptedServer(page).empty();
    page.reload();
    browser.find("btn-sample").click();
    Locator card = screen.card("예시 영상.mp4");
    assertThat(card).hasAttribute("data-state", "uploaded", UploadScreen.state());
    String id = card.getAttribute("data-asset-id");
    JsonNode asset = SharedProduct.api().awaitAsset(id, "durationMs", Duration.ofSeconds(30));
    assertThat(asset.get("durationMs").asInt()).isBetween(8_000, 30_000);
    page.unrouteAll();
    page.reload();
    screen.ready();
  }

  @Test
  void u8_a09_what_is_over_the_plan_is_named_before_anything_is_asked() {
    limits(5, 50_000_000);
    try {
      page.navigate(SharedProduct.product().url() + "/dashboard");
      screen.ready();
      List<String> names = names(7);
      names.forEach(name -> screen.make(name, name.equals(names.get(3)) ? 60_000_000 : SMALL));
      screen.forget();
      screen.drop(names);
      Locator dialog = page.locator("jamak-dialog");
      assertThat(dialog).containsText("올릴 수 없는 파일이 2개 있어요");
      Locator offenders = dialog.locator(".offenders li");
      assertThat(offenders.filter(having(names.get(3))))
          .containsText(names.get(3) + " · 60 MB — Team 플랜 한도(50 MB)를 넘었어요");
      assertThat(offenders.filter(having(names.get(6)))).containsText("한 번에 5개까지");
      assertThat(offenders.filter(having(names.get(6)))).containsText("1.6 MB");
      assertThat(UploadScreen.button(dialog, "취소")).isFocused();
      assertThat(dialog.getByText("파일 줄이는 방법")).isVisible();
      assertThat(dialog.getByText("플랜 업그레이드")).hasAttribute("href", Pattern.compile(".*/usage"));
      assertThat(screen.asked()).noneMatch(line -> line.contains("/api/uploads/"));
      browser.picture("upload-limits");
      UploadScreen.button(dialog, "제외하고 5개 업로드").click();
      assertThat(screen.cards(tag, "uploaded")).hasCount(5, UploadScreen.count());
      assertThat(screen.cards(tag)).hasCount(5);
      assertThat(screen.asked().stream().filter(line -> line.endsWith("/session"))).hasSize(5);
    } finally {
      limits(500, 10L << 30);
    }
  }

  @Test
  void u9_a_file_that_is_there_already_is_not_sent_unless_wanted() {
    Path file = screen.onDisk(tag + ".mp4", SMALL);
    Locator uploaded = screen.cards(tag, "uploaded");
    Locator duplicate = screen.cards(tag, "duplicate");
    screen.choose(file);
    assertThat(uploaded).hasCount(1, UploadScreen.count());
    String id = uploaded.getAttribute("data-asset-id");
    page.reload();
    screen.ready();
    screen.forget();
    screen.choose(file);
    assertThat(duplicate).containsText("같은 영상이 이미 있어요");
    assertThat(screen.asked()).noneMatch(line -> line.endsWith("/session"));
    assertThat(screen.puts()).isEmpty();
    browser.picture("upload-duplicate");
    UploadScreen.button(duplicate, "기존 영상 보기").click();
    page.waitForURL(url -> url.contains(id));
    UploadScreen.button(duplicate, "둘 다 보관").click();
    assertThat(uploaded).hasCount(2, UploadScreen.count());
    screen.choose(file);
    assertThat(duplicate).hasCount(1);
    UploadScreen.button(page.locator("jamak-batch-header"), "이미 있는 1개 건너뛰기").click();
    assertThat(screen.cards(tag)).hasCount(2);
  }

  @Test
  void u9_wrong_types_empty_and_unreadable_files_have_their_own_words() throws IOException {
    screen.make("메모-" + tag + ".txt", 10, "text/plain");
    screen.make("빈 파일-" + tag + ".mp4", 0);
    screen.drop(List.of("메모-" + tag + ".txt", "빈 파일-" + tag + ".mp4"));
    Locator dialog = page.locator("jamak-dialog");
    assertThat(dialog).containsText("지원하지 않는 형식이에요(.txt)");
    assertThat(dialog).containsText("빈 파일(0 B)");
    assertThat(dialog.getByText("지원 형식 보기")).isVisible();
    UploadScreen.button(dialog, "취소").click();
    assertThat(screen.cards(tag)).hasCount(0);

    screen.hold("**/api/uploads/s*");
    List<String> names = names(3);
    names.forEach(name -> screen.make(name, SMALL));
    screen.drop(names);
    assertThat(screen.cards(tag, "uploading")).hasCount(3);
    Path file = screen.onDisk("사라짐-" + tag + ".mp4", SMALL);
    screen.choose(file);
    assertThat(screen.cards("사라짐-" + tag, "local_selected")).hasCount(1);
    Files.delete(file);
    screen.release();
    Locator gone = screen.cards("사라짐-" + tag, "upload_failed");
    assertThat(gone).containsText("원본 파일을 더는 읽을 수 없어요", UploadScreen.text());
    assertThat(UploadScreen.button(gone, "다시 선택")).isVisible();
  }

  @Test
  void u10_all_250_files_of_a_nested_folder_appear() throws IOException {
    screen.hold("**/api/uploads/s*");
    Path folder = Files.createDirectories(SharedProduct.files().resolve(tag));
    for (int i = 0; i < 250; i++) {
      Path place = Files.createDirectories(folder.resolve(i % 2 == 0 ? "." : "깊이/" + i % 3));
      Files.writeString(place.resolve(tag + "-" + i + ".mp4"), "video " + i);
    }
    Files.writeString(folder.resolve("읽어 보세요.txt"), "no video");
    Files.writeString(folder.resolve("깊이/목록.csv"), "no video");
    screen.dropFromDisk(folder);
    assertThat(page.locator("jamak-batch-header"))
        .containsText("250개 중 0개 완료", UploadScreen.text());
    assertThat(browser.find("toast").first()).containsText("영상이 아닌 파일 2개는 건너뛰었어요");
    assertThat(browser.find("asset-card").count()).isLessThanOrEqualTo(200);
  }

  @Test
  void u13_a11_without_a_picture_the_card_says_so_and_still_runs() {
    Locator card = pictureless();
    assertThat(card.locator(".placeholder")).isVisible();
    assertThat(card.locator(".note")).hasText("미리보기 생성 실패(작업은 가능)");
    assertThat(card).hasAttribute("data-state", "uploaded");
    screen.selectAll(screen.cards(tag));
    browser.picture("upload-no-picture");
    browser.find("btn-run-now").click();
    assertThat(card).hasAttribute("data-state", "done", UploadScreen.state());
    assertThat(card.locator(".badge").first()).hasText("완료");
    assertThat(card.locator(".note")).hasText("미리보기 생성 실패(작업은 가능)");
  }

  @Test
  void u13_the_picture_can_be_made_again() {
    Locator card = pictureless();
    UploadScreen.button(card, "미리보기 다시 만들기").click();
    assertThat(card.locator("img")).isVisible(MADE);
    assertThat(card.locator(".note")).isHidden();
    assertThat(UploadScreen.button(card, "미리보기 다시 만들기")).hasCount(0);
  }

  /** An uploaded video of which no picture could be made. */
  private Locator pictureless() {
    String name = tag + ".mp4";
    screen.make(name, SMALL);
    screen.drop(List.of(name));
    assertThat(screen.card(name)).hasAttribute("data-state", "uploaded", UploadScreen.state());
    String id = screen.card(name).getAttribute("data-asset-id");
    SharedProduct.api().awaitAsset(id, "thumbnailUrl", Duration.ofSeconds(30));
    Database.execute(
        SharedProduct.product(),
        "update assets set thumbnail_key = null, error_code = 'THUMB_FAILED' where id = '"
            + id
            + "'");
    page.reload();
    screen.ready();
    return screen.card(name);
  }

  private static void limits(int files, long bytes) {
    Database.execute(
        SharedProduct.product(),
        "update plans set max_batch_files = " + files + ", max_file_bytes = " + bytes);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> tag + "-" + i + ".mp4").toList();
  }
}
