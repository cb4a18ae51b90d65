package io.jamak.app.bench;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** What each speech slot costs in resident memory while Whisper works in it. */
final class SlotMemory {
  private static final int SLOTS = 2;

  /** What the operator's page says of the default model: 0.6 GB. */
  private static final double MOST_MIB = 572;

  private SlotMemory() {}

  static void measure(Path folder) {
    Map<String, String> settings =
        Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", String.valueOf(SLOTS));
    try (Product product = Product.up(folder.resolve("slots"), settings)) {
      ApiClient api = ApiClient.of(product);
      Path media = Media.longTalk(folder, 6);
      String job = api.run(api.upload(media, "long.mp4", "video/mp4"), Map.of("sourceLang", "en"));
      List<Double> sizes = new ArrayList<>();
      int[] children = new int[1];
      Awaitility.await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                List<ProcessHandle> all = WhisperChildren.of(product);
                children[0] = Math.max(children[0], all.size());
                all.forEach(child -> sizes.add(ResidentMemory.ofProcess(child)));
                return ended(api, job);
              });
      Report.figure(
          "memory per speech slot at work",
          "%.0f MiB, at most %.0f, in %d processes"
              .formatted(Report.median(sizes), Report.percentile(sizes, 1), children[0]),
          Report.median(sizes) <= MOST_MIB,
          "median <= %.0f MiB".formatted(MOST_MIB));
    }
  }

  private static boolean ended(ApiClient api, String job) {
    return Set.of("succeeded", "failed", "canceled")
        .contains(api.get("/api/jobs/" + job).get("job").get("status").asString());
  }
}
