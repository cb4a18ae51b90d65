package io.jamak.app.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.WatchedPage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends files to storage as people do: chosen on the dashboard, carried by our uploader. */
final class ScreenUpload {
  private static final LocatorAssertions.HasCountOptions PATIENCE =
      new LocatorAssertions.HasCountOptions().setTimeout((double) Duration.ofMinutes(3).toMillis());

  private final ApiClient api;
  private final WatchedPage page;
  private final UploadScreen screen;

  /**
   * @param api of the product, to delete what was sent
   * @param page on its dashboard
   */
  ScreenUpload(ApiClient api, WatchedPage page, Path sample) {
    this.api = api;
    this.page = page;
    this.screen = new UploadScreen(page.browser(), sample);
  }

  /** A video that has this many bytes, most of them empty. */
  static Path video(Path folder, String name, long bytes) throws IOException {
    Path video = Media.sample("frog.mp4", folder);
    Path file = Files.move(video, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile box = new RandomAccessFile(file.toFile(), "rw")) {
      box.seek(box.length());
      box.writeInt(Math.toIntExact(bytes - box.length()));
      box.writeBytes("free");
      box.seek(bytes - name.length());
      box.writeBytes(name); // else all would be the same file
    }
    return file;
  }

  /** Opens the screen anew and waits until it knows its plan. */
  void open() {
    screen.forget();
    page.load();
    screen.ready();
  }

  /**
   * Seconds from the choice of the files until storage has answered their last part.
   *
   * @param parts what curl sends for them, and what must be sent here
   */
  double send(List<Path> files, int parts) {
    page.ask("watchUpload()");
    screen.choose(files.toArray(Path[]::new));
    Locator done = screen.cards(".mp4", "uploaded");
    assertThat(done).hasCount(files.size(), PATIENCE);
    List<Double> figures = page.ask("uploaded()");
    if (figures.get(1) != parts) {
      throw new IllegalStateException("%.0f parts (expected: %d)".formatted(figures.get(1), parts));
    }
    List<String> sent =
        done.all().stream().map(card -> card.getAttribute("data-asset-id")).toList();
    sent.forEach(this::delete);
    return figures.get(0);
  }

  /**
   * Seconds of the same browser for the same parts with nothing but requests: what it could do at
   * best.
   */
  double bare(List<Path> files, List<JsonNode> sessions) {
    Page dashboard = page.browser().page();
    dashboard.evaluate(
        "() => document.body.append(Object.assign(document.createElement('input'),"
            + " {type: 'file', multiple: true, id: 'bare'}))");
    dashboard.locator("#bare").setInputFiles(files.toArray(Path[]::new));
    List<Map<String, Object>> plans =
        sessions.stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "size", one.get("partSizeBytes").asDouble(),
                        "urls",
                            one.get("uploadUrls").valueStream().map(JsonNode::asString).toList()))
            .toList();
    return page.ask("bare(it)", plans).getFirst();
  }

  private void delete(String asset) {
    int status = api.send("DELETE", "/api/assets/" + asset, null).status();
    if (status / 100 != 2) {
      throw new IllegalStateException("DELETE asset: " + status + " (expected: 2xx)");
    }
  }
}
