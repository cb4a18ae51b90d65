package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.SharedProduct;
import io.jamak.app.product.TemporalClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A dashboard with nine short videos, one long and one without sound, and an empty queue. */
final class QueueDesk implements AutoCloseable {
  private static final String NAME = "큐 영상 ";

  final ApiClient api = SharedProduct.api();
  final Browser browser = new Browser("ko", ColorScheme.LIGHT);
  final List<String> shorts = new ArrayList<>();
  final String talk;
  final String silent;

  QueueDesk() {
    Path talk39 = Media.sample("talk.mp4", SharedProduct.files());
    Path clip = cut(talk39, "clip.mp4", "-c:a", "aac");
    talk = api.upload(talk39, NAME + "긴 강연.mp4", "video/mp4");
    silent = api.upload(cut(talk39, "silent.mp4", "-an"), NAME + "무음.mp4", "video/mp4");
    for (int i = 1; i <= 9; i++) {
      shorts.add(api.upload(clip, NAME + i + ".mp4", "video/mp4"));
    }
    for (String asset : shorts) {
      api.awaitAsset(asset, "durationMs", Duration.ofSeconds(30));
    }
    browser.signIn(SharedProduct.product().url());
  }

  private static Path cut(Path source, String name, String... sound) {
    Path target = source.resolveSibling(name);
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-t", "2.5"));
    command.addAll(List.of("-i", source.toString(), "-vf", "scale=160:-2", "-c:v", "libx264"));
    command.addAll(List.of("-preset", "ultrafast"));
    command.addAll(List.of(sound));
    command.add(target.toString());
    Commands.tool(command.toArray(String[]::new));
    return target;
  }

  /** An empty queue, and the screen as a pasted link shows it. */
  void open(String tab) {
    page()
        .evaluate(
            "['jamak.options', 'jamak.presets'].forEach(key => localStorage.removeItem(key))");
    List<String> open = jobIds("draft,queued,running");
    if (!open.isEmpty()) {
      api.post("/api/jobs/bulk/cancel", Map.of("jobIds", open));
      Awaitility.await("empty queue").until(() -> jobIds("draft,queued,running").isEmpty());
    }
    show(tab);
  }

  /** The screen anew; the queue stays. */
  void show(String tab) {
    page().navigate(SharedProduct.product().url() + "/dashboard?panel=queue&q=큐 영상&tab=" + tab);
    browser.find("queue-drawer").waitFor();
    browser.find("asset-card").first().waitFor();
  }

  Page page() {
    return browser.page();
  }

  Locator items() {
    return browser.find("queue-item");
  }

  /** The job of this asset in the open tab. */
  Locator item(String name) {
    return itemsWith(NAME + name);
  }

  Locator cards() {
    return browser.find("asset-card");
  }

  /** Items of the open tab that say this. */
  Locator itemsWith(String text) {
    return items().filter(new Locator.FilterOptions().setHasText(text));
  }

  void cancel(Locator item) {
    item.locator("button[aria-label='작업 취소']").click();
  }

  /** The queue on a page of its own. */
  Page queueOf(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(SharedProduct.product().url() + "/dashboard?panel=queue");
    page.locator("[data-testid='queue-drawer']").waitFor();
    return page;
  }

  Locator card(String name) {
    return cards().filter(new Locator.FilterOptions().setHasText(NAME + name));
  }

  void choose(Locator item, KeyboardModifier modifier) {
    item.click(new Locator.ClickOptions().setModifiers(List.of(modifier)));
  }

  Locator form() {
    return page().locator("jamak-options-form");
  }

  Locator apply() {
    return page().locator("jamak-dialog footer button.primary");
  }

  /** Keeps a running job where it is. */
  void hold(String jobId) {
    try (TemporalClient temporal = new TemporalClient(SharedProduct.product())) {
      temporal.client().newUntypedWorkflowStub("job-" + jobId).signal("pause");
    }
  }

  /** The same account on a machine that hears nothing of jobs, with a clock of its own. */
  BrowserContext elsewhere() {
    BrowserContext here = page().context();
    BrowserContext other =
        here.browser()
            .newContext(
                new NewContextOptions().setLocale("ko-KR").setStorageState(here.storageState()));
    other.clock().install();
    other.route("**/api/jobs/stream**", Route::abort);
    String unanswered = "{\"step\":\"RUNNING\"}";
    other.route(
        "**/snapshot",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(unanswered)));
    return other;
  }

  /** Makes a draft with these options and returns its id. */
  String draft(String asset, Map<String, ?> options) {
    JsonNode made = api.post("/api/jobs", Map.of("assetIds", List.of(asset), "options", options));
    return made.get("jobs").get(0).get("id").asString();
  }

  /** Drafts of the first short videos, shown in the queue. */
  List<String> drafts(int count, Map<String, ?> options) {
    List<String> ids = makeDrafts(count, options);
    assertThat(items()).hasCount(count);
    return ids;
  }

  /** Drafts of the first short videos. */
  List<String> makeDrafts(int count, Map<String, ?> options) {
    return shorts.subList(0, count).stream().map(asset -> draft(asset, options)).toList();
  }

  /** Waits until nothing waits or runs any more. */
  void awaitEmpty() {
    assertThat(items()).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
  }

  static LocatorAssertions.HasAttributeOptions within(int seconds) {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(1000.0 * seconds);
  }

  String status(String jobId) {
    return job(jobId).get("status").asString();
  }

  List<String> formats(String jobId) {
    JsonNode formats = job(jobId).get("options").get("outputFormats");
    return formats.valueStream().map(JsonNode::asString).toList();
  }

  /** Names and texts of the files in the archive that a button gives. */
  Map<String, String> unzip(Locator button) throws IOException {
    Download zip = page().waitForDownload(button::click);
    Path file = Files.createTempFile("outputs", ".zip");
    zip.saveAs(file);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Ids of jobs in this state, in the order of the queue. */
  List<String> jobIds(String status) {
    return api.get("/api/jobs?limit=200&sort=queue&status=" + status)
        .get("items")
        .valueStream()
        .map(job -> job.get("id").asString())
        .toList();
  }

  JsonNode job(String id) {
    return api.get("/api/jobs/" + id).get("job");
  }

  /** Waits until this act was told about one of the jobs, and returns what was told. */
  JsonNode told(List<String> jobIds, String type) {
    return Awaitility.await(type)
        .atMost(Duration.ofSeconds(15))
        .until(() -> jobIds.stream().flatMap(id -> acts(id, type)).findFirst(), Optional::isPresent)
        .orElseThrow()
        .get("payload");
  }

  private Stream<JsonNode> acts(String jobId, String type) {
    return api.get("/api/jobs/" + jobId)
        .get("events")
        .valueStream()
        .filter(event -> event.get("type").asString().equals(type));
  }

  /** Waits until the drafts lie in this order. */
  void awaitOrder(List<String> ids) {
    Awaitility.await("order of drafts").until(() -> jobIds("draft").equals(ids));
  }

  @Override
  public void close() {
    browser.close();
  }
}
