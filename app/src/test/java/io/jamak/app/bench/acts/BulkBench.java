package io.jamak.app.bench.acts;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * From the order of an act on ten thousand jobs until it is accepted, and until each has its
 * outcome: a cancel of drafts; a retry of failed jobs, whose workflows are started but find nobody
 * who works, for ten thousand that run would be another measurement; and a cancel of those.
 */
public final class BulkBench implements Bench.Measurement {
  private static final int JOBS = Integer.getInteger("jamak.bench.jobs", 10_000);
  private static final int ROUNDS = 3;
  private static final double MOST_TO_ACCEPT = 1;
  private static final double MOST_TO_ACKNOWLEDGE = 60;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of("JAMAK_QUEUES", "flow"))) {
      ApiClient api = ApiClient.of(product);
      List<Took> drafts = new ArrayList<>();
      List<Took> retries = new ArrayList<>();
      List<Took> cancels = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        String name = "bulk" + round + ".mp4"; // those of the rounds before are not meant
        Path clip = Clips.distinct(folder, 1, name);
        String draft = api.draft(api.upload(clip, name, "video/mp4"));
        Drafts.failed(product, draft, JOBS);
        retries.add(act(api, "retry", Map.of("status", List.of("failed"), "search", name)));
        cancels.add(
            act(api, "cancel", Map.of("status", List.of("queued", "running"), "search", name)));
        Drafts.like(product, draft, JOBS - 1);
        drafts.add(act(api, "cancel", Map.of("status", List.of("draft"), "search", name)));
      }
      tell("cancel of drafts", drafts);
      tell("retry", retries);
      tell("cancel of their attempts", cancels);
    }
  }

  private static Took act(ApiClient api, String kind, Map<String, Object> filter) {
    long from = System.nanoTime();
    JsonNode action = api.post("/api/bulk-actions", Map.of("kind", kind, "filter", filter));
    double accepted = (System.nanoTime() - from) / 1e9;
    String path = "/api/bulk-actions/" + action.get("id").asString() + "?limit=1";
    JsonNode ended =
        Awaitility.await("bulk action done")
            .atMost(LIMIT)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> api.get(path), one -> one.get("status").asString().equals("done"));
    Took took = new Took(accepted, (System.nanoTime() - from) / 1e9);
    Report.note(
        "%s: accepted after %.2f s, done after %.1f s, %s",
        kind, took.accepted(), took.done(), ended.get("counts"));
    return took;
  }

  private static void tell(String kind, List<Took> rounds) {
    double accepted = Report.median(rounds.stream().map(Took::accepted).toList());
    double done = Report.median(rounds.stream().map(Took::done).toList());
    Report.figure(
        "bulk %s of %,d accepted".formatted(kind, JOBS),
        "%.2f s".formatted(accepted),
        accepted < MOST_TO_ACCEPT,
        "< 1 s");
    Report.figure(
        "bulk %s of %,d acknowledged".formatted(kind, JOBS),
        "%.1f s, %.0f a second".formatted(done, JOBS / done),
        done <= MOST_TO_ACKNOWLEDGE,
        "<= 60 s");
  }

  /** Seconds from the order. */
  private record Took(double accepted, double done) {}
}
