package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Media;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads that a reload left behind: U12 of ux.md with kept files, and with files nobody knows. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardUploadGhostsIT {
  private static final int THREE_PARTS = 17 << 20; // 8 + 8 + 1 MiB
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
  void u12_a_dropped_file_is_kept_and_one_click_goes_on_after_a_reload() throws IOException {
    Files.createDirectories(SharedProduct.files().resolve(tag).resolve("깊이"));
    Path file = screen.onDisk(tag + "/깊이/" + tag + ".mp4", THREE_PARTS);
    Locator ghost = leftBehind(() -> screen.dropFromDisk(SharedProduct.files().resolve(tag)));
    assertThat(ghost).containsText("다시 고르지 않고 이어 올릴 수 있어요");
    browser.picture("upload-ghost-kept");
    screen.forget();
    UploadScreen.button(ghost, "이어 올리기").click();
    assertThat(ghost).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
    assertThat(screen.sameBytes(file, ghost.getAttribute("data-asset-id"))).isTrue();
    page.waitForCondition(() -> kept().isEmpty());
  }

  @Test
  void u12_a_kept_file_that_is_gone_is_asked_for_and_a_removed_ghost_is_forgotten()
      throws IOException {
    Path file = screen.onDisk(tag + ".mp4", THREE_PARTS);
    Locator ghost = leftBehind(() -> screen.dropFromDisk(file));
    Files.delete(file);
    UploadScreen.button(ghost, "이어 올리기").click();
    assertThat(browser.find("toast").filter(having("파일을 다시 열지 못했어요"))).isVisible();
    assertThat(UploadScreen.button(ghost, "다시 선택")).isVisible();
    page.waitForCondition(() -> kept().isEmpty());

    Path other = screen.onDisk("둘째-" + tag + ".mp4", THREE_PARTS);
    Locator second = leftBehind(() -> screen.dropFromDisk(other)).filter(having("둘째-"));
    assertThat(kept()).hasSize(1);
    UploadScreen.button(second, "제거").click();
    assertThat(second).hasCount(0);
    page.waitForCondition(() -> kept().isEmpty());
  }

  @Test
  void u12_a_file_of_the_picker_is_kept_too() {
    page.evaluate(
        """
        async ([name, size]) => {
          const folder = await navigator.storage.getDirectory();
          const handle = await folder.getFileHandle(name, { create: true });
          const file = await handle.createWritable();
          await file.write(new Uint8Array([0, 0, 0, 16, ...new TextEncoder().encode('ftypisom')]));
          await file.truncate(size);
          await file.close();
          window.showOpenFilePicker = async () => [handle];
        }
        """,
        List.of(tag + ".mp4", THREE_PARTS));
    Locator ghost = leftBehind(() -> page.keyboard().press("u"));
    screen.forget();
    UploadScreen.button(ghost, "이어 올리기").click();
    assertThat(ghost).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).singleElement().matches(url -> PART_2.matcher(url).matches());
  }

  @Test
  void u12_a_ghost_that_nobody_described_takes_its_file_by_name_and_doubts_what_arrived() {
    Path file = screen.onDisk(tag + ".mp4", THREE_PARTS);
    Path other = screen.onDisk("다른-" + tag + ".mp4", THREE_PARTS);
    String id = SharedProduct.api().begin(file, Map.of(1, file, 2, other));
    page.reload();
    screen.ready();
    Locator ghost = screen.cards(tag);
    page.waitForFileChooser(() -> UploadScreen.button(ghost, "다시 선택").click()).setFiles(other);
    assertThat(ghost).containsText("처음 고른 파일과 다른 파일이에요");
    screen.forget();
    page.waitForFileChooser(() -> UploadScreen.button(ghost, "다시 선택").click()).setFiles(file);
    assertThat(ghost).hasAttribute("data-state", "uploaded", UploadScreen.state());
    assertThat(screen.puts()).hasSize(2).noneMatch(url -> url.contains("partNumber=1&"));
    assertThat(screen.sameBytes(file, id)).isTrue();
  }

  /** Begins an upload, leaves it with part 2 under way, and comes back. */
  private Locator leftBehind(Runnable begin) {
    screen.hold(PART_2);
    screen.forget();
    begin.run();
    Locator cards = screen.cards(tag);
    assertThat(cards.filter(having("52%"))).hasCount(1, UploadScreen.count());
    screen.awaitStored(2);
    page.waitForCondition(() -> kept().size() == 1);
    page.reload();
    screen.ready();
    page.unrouteAll();
    return cards;
  }

  /** Names of the files whose handles the browser keeps. */
  @SuppressWarnings("unchecked")
  private static List<String> kept() {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const answer = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const database = await answer(indexedDB.open('jamak'));
              const all = await answer(
                database.transaction('unfinished').objectStore('unfinished').getAll());
              database.close();
              return all.map((one) => one.handle.name);
            }
            """);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
