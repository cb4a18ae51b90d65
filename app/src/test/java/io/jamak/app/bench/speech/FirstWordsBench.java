package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** From the start of a job of two hours until the first of its words can be read. */
public final class FirstWordsBench implements Bench.Measurement {
  private static final int ROUNDS = 3;
  private static final int TALKS = 182; // of 39.7 s
  private static final double MOST_SECONDS = 20;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Override
  public void run(Path folder) throws Exception {
    Path twoHours = Media.longTalk(folder, TALKS);
    List<Double> seconds = new ArrayList<>();
    try (Product product =
        Product.up(folder.resolve("home"), Map.of("JAMAK_TRANSCRIBER", "whisper"))) {
      ApiClient api = ApiClient.of(product);
      for (int round = 0; round < ROUNDS; round++) {
        Path video = Media.another(twoHours, round);
        seconds.add(firstWords(api, api.upload(video, "two-hours.mp4", "video/mp4")));
      }
    }
    Report.figure(
        "J11 first words of two hours",
        Report.all(seconds, "s"),
        Report.median(seconds) <= MOST_SECONDS,
        "<= 20 s");
  }

  private static double firstWords(ApiClient api, String asset) {
    long from = System.nanoTime();
    String job = api.run(asset, Map.of("sourceLang", "en"));
    String words =
        Awaitility.await("first words")
            .atMost(LIMIT)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(250))
            .until(
                () -> api.get("/api/jobs/" + job + "/draft").at("/pieces/0/text").asString(""),
                text -> !text.isBlank());
    double seconds = (System.nanoTime() - from) / 1e9;
    Report.note("after %.1f s: %s", seconds, words);
    api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
    api.awaitEnd(job, LIMIT);
    return seconds;
  }
}
