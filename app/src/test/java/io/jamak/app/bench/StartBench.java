package io.jamak.app.bench;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Start to ready, cold and warm (P15) and with an empty cache folder, where Whisper is set up
 * first; and resident memory: idle, for each job that runs (P11), and for each slot of the engine.
 */
final class StartBench implements Bench.Measurement {
  private static final int JOBS = 40;
  private static final int ROUNDS = 3;

  @Override
  public void run(Path folder) throws Exception {
    double cold = start(folder.resolve("home"));
    Report.figure("P15 start to ready, cold", "%.1f s".formatted(cold), cold <= 25, "<= 25 s");
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      warm.add(start(folder.resolve("home")));
    }
    double median = Report.median(warm);
    Report.figure(
        "P15 start to ready, warm",
        "%.1f s of %s".formatted(median, Report.all(warm, "s")),
        median <= 8,
        "<= 8 s");
    first(folder);
    memory(folder);
    SlotMemory.measure(folder);
  }

  /** Seconds until it is ready; stops it again. */
  private static double start(Path home) {
    long from = System.nanoTime();
    try (Product product = Product.up(home, Map.of())) {
      double seconds = (System.nanoTime() - from) / 1e9;
      Report.note("stopped in %.1f s", product.stop().toMillis() / 1000.0);
      return seconds;
    }
  }

  /** The temporal program is kept: where it comes from is not ours to measure. */
  private static void first(Path folder) {
    String path = Addresses.temporalBinary().getParent() + ":" + System.getenv("PATH");
    Path cache = folder.resolve("cache");
    long from = System.nanoTime();
    try (Product product =
        Product.up(
            folder.resolve("first"), Map.of("XDG_CACHE_HOME", cache.toString(), "PATH", path))) {
      double seconds = (System.nanoTime() - from) / 1e9;
      Report.note(
          "first start with an empty cache: ready in %.1f s, %.0f MB fetched and unpacked",
          seconds, size(cache) / 1e6);
      product.output().lines().filter(line -> line.contains("Whisper")).forEach(Report::note);
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void memory(Path folder) throws Exception {
    try (InstantEngine engine = new InstantEngine();
        Product product = Product.up(folder.resolve("memory"), ThroughputBench.instant(engine))) {
      ApiClient api = ApiClient.of(product);
      ProcessHandle jvm = product.jvm();
      Report.note(
          "idle: JVM %.0f MiB, temporal %.0f MiB, postgres %.0f MiB (shared pages counted in each process)",
          ResidentMemory.ofProcess(jvm),
          ResidentMemory.ofDescendants(jvm, c -> c.contains("temporal")),
          ResidentMemory.ofDescendants(jvm, c -> c.contains("postgres")));
      String asset = api.upload(Media.sample("talk.mp4", folder), "talk.mp4", "video/mp4");
      runAll(api, asset, 1);
      runAll(api, asset, JOBS);
      engine.hold();
      List<String> one = start(api, freshAssets(api, folder, 1));
      awaitRunning(api, one);
      double few = ResidentMemory.ofProcess(jvm);
      List<String> many = start(api, freshAssets(api, folder, JOBS));
      awaitRunning(api, many);
      double all = ResidentMemory.ofProcess(jvm);
      engine.release();
      double each = (all - few) / JOBS;
      Report.figure(
          "P11 memory per extra running job",
          "%.2f MiB (%.0f to %.0f MiB, %d jobs)".formatted(each, few, all, JOBS),
          each <= 3,
          "<= 3 MB");
    }
  }

  private static List<String> freshAssets(ApiClient api, Path folder, int count) throws Exception {
    List<String> assets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path copy = Clips.distinct(folder, 2, "memory-" + count + "-" + i);
      assets.add(api.upload(copy, "clip.mp4", "video/mp4"));
    }
    return assets;
  }

  private static List<String> start(ApiClient api, List<String> assets) {
    return assets.stream()
        .map(asset -> api.run(asset, Map.of("outputFormats", List.of("srt"))))
        .toList();
  }

  private static void awaitRunning(ApiClient api, List<String> jobs) {
    jobs.forEach(job -> api.awaitJob(job, Duration.ofMinutes(3), Set.of("running")));
  }

  private static void runAll(ApiClient api, String asset, int count) {
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      jobs.add(api.run(asset, Map.of("outputFormats", List.of("srt"))));
    }
    jobs.forEach(job -> api.awaitEnd(job, Duration.ofMinutes(3)));
  }
}
