package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.TemporalClient;
import io.jamak.app.product.UploadScreen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The dashboard over nine short videos, with an empty queue. */
final class QueuePage {
  private static final String NAME = "큐 영상 ";
  private static final int SHORTS = 9;

  final ApiClient api;
  final Browser browser;
  final List<String> shorts;
  private final Place place;

  /** What {@link #shelve} gave, at a screen. */
  QueuePage(Place place, List<String> shorts, Browser browser) {
    this.place = place;
    this.api = place.api();
    this.shorts = shorts;
    this.browser = browser;
  }

  /** Puts the videos in and returns their ids; the newest comes last, and first on the screen. */
  static List<String> shelve(Place place) {
    Path clip = clip(place.files());
    ApiClient api = place.api();
    List<String> shorts =
        IntStream.rangeClosed(1, SHORTS)
            .mapToObj(i -> api.upload(clip, NAME + i + ".mp4", "video/mp4"))
            .toList();
    shorts.forEach(asset -> api.awaitAsset(asset, "durationMs", Duration.ofSeconds(30)));
    return shorts;
  }

  /** Two and a half seconds of a voice over a small picture. */
  static Path clip(Path folder) {
    Path clip = folder.resolve("clip.mp4");
    Path talk = Media.sample("talk.mp4", folder);
    String way = "ffmpeg -v error -y -t 2.5 -i %s -vf scale=160:-2 -c:v libx264 -preset ultrafast";
    Commands.tool((way.formatted(talk) + " -c:a aac " + clip).split(" "));
    return clip;
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
    String address = place.url() + "/dashboard?panel=queue&q=큐 영상&tab=" + tab;
    page().waitForResponse("**/api/session", () -> page().navigate(address));
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

  /** This job in the open tab. */
  Locator itemOf(String jobId) {
    return page().locator("[data-testid='queue-item'][data-job-id='" + jobId + "']");
  }

  Locator cards() {
    return browser.find("asset-card");
  }

  /** Items of the open tab that say this. */
  Locator itemsWith(String text) {
    return items().filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The queue on a page of its own. */
  Page queueOf(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(place.url() + "/dashboard?panel=queue");
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
    try (TemporalClient temporal = new TemporalClient(place.product())) {
      temporal.client().newUntypedWorkflowStub("job-" + jobId).signal("pause");
    }
  }

  /** The job whose row has the focus. */
  String focused() {
    return page().locator("[data-testid='queue-item']:focus").getAttribute("data-job-id");
  }

  /** Waits until a job has left the queue, which takes the server's word. */
  static void awaitGone(Locator item) {
    assertThat(item).hasCount(0, UploadScreen.count());
  }

  /** The engines tell the page of this pair, as "en>fr", in place of the one they have. */
  void translatesOnly(String pair) {
    page()
        .route(
            "**/api/engines",
            route -> {
              String truth = route.fetch().text();
              route.fulfill(new Route.FulfillOptions().setBody(truth.replace("en>es", pair)));
            });
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

  /** Names and texts of the files in the archive that an act gives. */
  Map<String, String> unzip(Runnable act) throws IOException {
    Download zip = page().waitForDownload(act);
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

  /** Waits until an act with this in it was told about one of the jobs. */
  void awaitTold(List<String> jobIds, String type, String field, String value) {
    Awaitility.await(type + " " + value)
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                jobIds.stream()
                    .flatMap(id -> acts(id, type))
                    .map(act -> act.get("payload").path(field).asString(""))
                    .anyMatch(value::equals));
  }

  /** Waits for the job that tries this one again. */
  JsonNode attemptAfter(String jobId) {
    return Awaitility.await("attempt after " + jobId)
        .until(
            () ->
                api.get("/api/jobs?limit=200&sort=newest")
                    .get("items")
                    .valueStream()
                    .filter(job -> job.path("retryOf").asString("").equals(jobId))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
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
}
