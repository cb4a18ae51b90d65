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
 * From a cancel, by each door, until the process that recognised is dead, and until the row says
 * canceled. The moments differ: early and late in pieces, by the processor time that was spent.
 */
final class CancelBench implements Bench.Measurement {
  private static final int ROUNDS = 10;
  private static final double MOST_SECONDS = 1;

  /** How much more each round lets the engine work before it cancels, in seconds. */
  private static final double STEP = 0.37;

  /** One, so that every process of the product's Whisper is at work. */
  private static final Map<String, String> ONE_SLOT =
      Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", "1");

  private final List<Double> dead = new ArrayList<>();
  private final List<Double> journalled = new ArrayList<>();
  private int idle;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), ONE_SLOT);
        TemporalClient temporal = new TemporalClient(product)) {
      ApiClient api = ApiClient.of(product);
      Map<String, Consumer<String>> doors = new LinkedHashMap<>();
      doors.put("API", id -> api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(id))));
      doors.put("temporal CLI", id -> cli(product, id));
      doors.put(
          "Temporal SDK", id -> temporal.client().newUntypedWorkflowStub("job-" + id).cancel());
      for (Map.Entry<String, Consumer<String>> door : doors.entrySet()) {
        List<Double> own = measure(folder, product, api, door.getValue());
        Report.note("by %s: %s", door.getKey(), Report.all(own, "s"));
      }
    }
    double p95 = Report.percentile(dead, 0.95);
    Report.figure(
        "cancel to engine's process dead",
        "p95 %.2f s, median %.2f s of %d, %d more between two pieces; row canceled p95 %.2f s"
            .formatted(
                p95, Report.median(dead), dead.size(), idle, Report.percentile(journalled, 0.95)),
        p95 <= MOST_SECONDS,
        "p95 <= 1 s");
  }

  /** Seconds until the process was dead, of those rounds where one was at work. */
  private List<Double> measure(
      Path folder, Product product, ApiClient api, Consumer<String> cancel) {
    int before = dead.size();
    Path media = Media.longTalk(folder, 4);
    for (int round = 0; round < ROUNDS; round++) {
      Path another = Media.another(media, journalled.size());
      String job =
          api.run(api.upload(another, "clip.mp4", "video/mp4"), Map.of("sourceLang", "en"));
      cancel(product, api, job, cancel, STEP * (1 + round));
    }
    return List.copyOf(dead.subList(before, dead.size()));
  }

  private void cancel(
      Product product, ApiClient api, String job, Consumer<String> cancel, double spent) {
    double before = processorTime(product);
    await(() -> processorTime(product) - before >= spent);
    List<ProcessHandle> working = WhisperChildren.of(product);
    long from = System.nanoTime();
    cancel.accept(job);
    Thread row =
        Thread.ofVirtual()
            .start(
                () -> {
                  api.awaitEnd(job, Duration.ofSeconds(30));
                  journalled.add((System.nanoTime() - from) / 1e9);
                });
    Idleness rest = new Idleness(product);
    await(() -> areDead(working) || (!row.isAlive() && rest.lasts()));
    double seconds = (System.nanoTime() - from) / 1e9;
    join(row);
    if (areDead(working)) {
      dead.add(seconds);
    } else {
      idle++;
    }
  }

  private static boolean areDead(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }

  /** A process between two pieces has nothing to stop: it stays, and waits for other work. */
  private static final class Idleness {
    private static final long LONG_ENOUGH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Product product;
    private double spent = -1;
    private long since;

    Idleness(Product product) {
      this.product = product;
    }

    /** Whether nothing was worked for long enough. */
    boolean lasts() {
      double now = processorTime(product);
      if (now != spent) {
        spent = now;
        since = System.nanoTime();
      }
      return System.nanoTime() - since > LONG_ENOUGH_NANOS;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the processes that hold a model; one that starts anew begins at 0. */
  private static double processorTime(Product product) {
    return WhisperChildren.of(product).stream().mapToDouble(ProcessorTime::ofProcess).sum();
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

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(condition);
  }
}
