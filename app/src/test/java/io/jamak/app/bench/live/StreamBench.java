package io.jamak.app.bench.live;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.HeapInUse;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.ResidentMemory;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.Product;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * P8: ten thousand readers of the changes of one workspace: from an act, its request and commit
 * included, until they hear of it, against a plain fan-out of as many bytes by the JDK's server in
 * the same run; what each costs in memory; and how many acts a second the product takes in another
 * workspace with and without them. In their own, an act is thousands of messages, and the two cores
 * of a desk are what bounds it.
 */
public final class StreamBench implements Bench.Measurement {
  private static final int CLIENTS = Integer.getInteger("jamak.bench.clients", 10_000);
  private static final int ROUNDS = 3;
  private static final int EVENTS = 10;
  private static final int WRITERS = 8;

  /** More than a product has by default: its operator's page says what a reader takes. */
  private static final String HEAP = "-Xmx3g";

  private final List<Double> latencies = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> sizes = new ArrayList<>();
  private final List<Double> plainSizes = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();

  @Override
  public void run(Path folder) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      round(folder.resolve("home-" + round), folder);
    }
    tell();
  }

  /** With a product of its own: the streams of the round before have their seats for a while. */
  private void round(Path home, Path files) throws Exception {
    Map<String, String> settings =
        Map.of(
            "_JAVA_OPTIONS",
            HEAP + " -XX:+UseSerialGC",
            "JAMAK_STREAMS_MAX",
            String.valueOf(CLIENTS + 100));
    try (Product product = Product.up(home, settings)) {
      ApiClient api = ApiClient.of(product);
      String asset = api.upload(Clips.distinct(files, 1, "told.mp4"), "told.mp4", "video/mp4");
      String first = api.draft(asset);
      Drafts.like(product, first, EVENTS - 1);
      int bytes = (api.get("/api/assets/" + asset) + "" + job(api, first)).length() + 200;
      double ours = ours(product, api, drafts(api), Writers.of(product, WRITERS));
      double plain = plain(bytes);
      Report.note("an event has %,d bytes; p99 %.0f / %.0f ms", bytes, ours, plain);
      latencies.add(ours);
      ratios.add(ours / plain);
    }
  }

  private static JsonNode job(ApiClient api, String id) {
    return api.get("/api/jobs/" + id).get("job");
  }

  private double ours(Product product, ApiClient api, List<String> told, Writers writers)
      throws Exception {
    writers.actsASecond(); // a new product is slow at first
    double alone = writers.actsASecond();
    long empty = HeapInUse.kibibytes(product.jvm());
    URI stream = URI.create(product.url() + "/api/jobs/stream");
    List<Double> millis = new ArrayList<>();
    try (StreamCrowd crowd =
        new StreamCrowd(stream, "Authorization: Bearer " + api.token() + "\r\n", CLIENTS)) {
      sizes.add((HeapInUse.kibibytes(product.jvm()) - empty) / (double) CLIENTS);
      Report.note("resident with all readers: %.0f MiB", ResidentMemory.ofProcess(product.jvm()));
      for (String id : told) {
        StreamCrowd.Awaited heard = crowd.await(id, CLIENTS);
        long from = System.nanoTime();
        Writers.prioritise(api, id, 3);
        millis.addAll(heard.millis(from));
      }
      shares.add(writers.actsASecond() / alone);
    }
    return Report.percentile(millis, 0.99);
  }

  private double plain(int bytes) throws Exception {
    Process server =
        new ProcessBuilder(
                Product.java(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PlainFanOut.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int port = Integer.parseInt(server.inputReader().readLine());
      ApiClient teller = new ApiClient("http://127.0.0.1:" + port, "none");
      long empty = HeapInUse.kibibytes(server.toHandle());
      List<Double> millis = new ArrayList<>();
      try (StreamCrowd crowd =
          new StreamCrowd(URI.create("http://127.0.0.1:" + port + "/stream"), "", CLIENTS)) {
        plainSizes.add((HeapInUse.kibibytes(server.toHandle()) - empty) / (double) CLIENTS);
        for (int event = 0; event < EVENTS; event++) {
          String text = "event " + event + " ".repeat(bytes);
          StreamCrowd.Awaited heard = crowd.await("event " + event, CLIENTS);
          long from = System.nanoTime();
          teller.send("POST", "/tell", text);
          millis.addAll(heard.millis(from));
        }
      }
      return Report.percentile(millis, 0.99);
    } finally {
      server.destroyForcibly().onExit().join();
    }
  }

  private static List<String> drafts(ApiClient api) {
    return api.get("/api/jobs?limit=100")
        .get("items")
        .valueStream()
        .map(job -> job.get("id").asString())
        .toList();
  }

  private void tell() {
    double p99 = Report.median(latencies);
    Report.figure(
        "P8 act to %,d readers".formatted(CLIENTS),
        "p99 %.0f ms of %s".formatted(p99, Report.all(latencies, "ms")),
        p99 <= 1000,
        "<= 1 s");
    double ratio = Report.median(ratios);
    Report.figure("P8 over plain fan-out", Report.all(ratios, ""), ratio <= 4, "<= 4");
    double size = Report.median(sizes);
    double plain = Report.median(plainSizes);
    Report.figure(
        "P8 heap of a reader / of a plain one",
        "%.1f / %.1f KiB".formatted(size, plain),
        size <= 1.5 * plain,
        "<= 1.5");
    double share = Report.median(shares);
    Report.figure(
        "P8 acts of others, with / without", Report.all(shares, ""), share >= 0.9, ">= 0.9");
  }
}
