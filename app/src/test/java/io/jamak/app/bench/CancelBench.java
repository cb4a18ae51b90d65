package io.jamak.app.bench;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.app.product.TemporalClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * From a cancel, by each door, until the engine's child processes are dead; and until the row says
 * canceled.
 */
final class CancelBench implements Bench.Measurement {
  private static final int ROUNDS = 10;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of());
        TemporalClient temporal = new TemporalClient(product)) {
      ApiClient api = ApiClient.of(product);
      Map<String, Consumer<String>> doors = new LinkedHashMap<>();
      doors.put("API", id -> api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(id))));
      doors.put("temporal CLI", id -> cli(product, id));
      doors.put(
          "Temporal SDK", id -> temporal.client().newUntypedWorkflowStub("job-" + id).cancel());
      for (Map.Entry<String, Consumer<String>> door : doors.entrySet()) {
        measure(folder, product, api, door.getKey(), door.getValue());
      }
    }
  }

  private static void measure(
      Path folder, Product product, ApiClient api, String door, Consumer<String> cancel) {
    List<Double> dead = new ArrayList<>();
    List<Double> journalled = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path clip = ThroughputBench.distinct(folder, door.replace(' ', '-') + round);
      Path media = Media.longTalk(folder, 4);
      String job =
          api.run(
              api.upload(round == 0 ? media : relabel(media, clip), "clip.mp4", "video/mp4"),
              Map.of());
      await(() -> engines(product) > 0);
      long from = System.nanoTime();
      cancel.accept(job);
      await(() -> engines(product) == 0);
      dead.add((System.nanoTime() - from) / 1e9);
      api.awaitEnd(job, Duration.ofSeconds(30));
      journalled.add((System.nanoTime() - from) / 1e9);
    }
    double p95 = Report.percentile(dead, 0.95);
    Report.figure(
        "cancel by " + door + " to child dead",
        "p95 %.2f s, median %.2f s; row canceled p95 %.2f s"
            .formatted(p95, Report.median(dead), Report.percentile(journalled, 0.95)),
        p95 <= 2,
        "p95 <= 2 s");
  }

  private static Path relabel(Path media, Path target) {
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-i",
        media.toString(),
        "-c",
        "copy",
        "-metadata",
        "comment=" + System.nanoTime(),
        target.toString());
    return target;
  }

  private static void cli(Product product, String job) {
    Commands.tool(
        Addresses.temporalBinary().toString(),
        "workflow",
        "cancel",
        "--workflow-id",
        "job-" + job,
        "--address",
        java.util.Objects.requireNonNull(Addresses.of(product).get("JAMAK_TEMPORAL_ADDRESS")));
  }

  private static long engines(Product product) {
    return product
        .handle()
        .descendants()
        .filter(child -> child.info().command().orElse("").contains("pocketsphinx"))
        .count();
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(condition);
  }
}
