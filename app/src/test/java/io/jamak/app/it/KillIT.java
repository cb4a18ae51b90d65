package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of everything, at random moments of a job of many pieces: it ends once, whole, billed
 * once (acceptance 4).
 */
class KillIT {
  private static final int KILLS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void a_job_survives_five_kills_without_repeating_a_finished_piece() {
    Random random = new Random(Long.getLong("jamak.seed", System.nanoTime()));
    Path home = folder.resolve("home");
    Path media = Media.longTalk(folder, 6);
    Product product = Product.up(home, Map.of());
    String jobId;
    try {
      ApiClient api = ApiClient.of(product);
      jobId =
          api.run(
              api.upload(media, "long.mp4", "video/mp4"),
              Map.of("outputFormats", List.of("srt", "json")));
      for (int kill = 1; kill <= KILLS; kill++) {
        awaitPieces(api, jobId, kill - 1 + random.nextInt(2));
        product.killTree();
        product = Product.up(home, Map.of());
        api = new ApiClient(product.url(), api.token());
      }
      JsonNode job = api.awaitEnd(jobId, LIMIT);
      assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
      assertThat(job.get("outputs").findValuesAsString("type"))
          .containsExactlyInAnyOrder("srt", "json", "transcript", "raw");
      assertOnePassPerPiece(job);
      assertThat(usageRows(api, jobId)).isEqualTo(1);
    } finally {
      product.close();
    }
    Product again = Product.up(home, Map.of());
    try (again) {
      Commands.Result check = Commands.jamak(home, "check");
      assertThat(check.exit()).as(check.out()).isZero();
    }
  }

  private static void awaitPieces(ApiClient api, String jobId, int pieces) {
    Awaitility.await("pieces done: " + pieces)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> finished(api.get("/api/jobs/" + jobId)).size() >= pieces);
  }

  private static Map<String, Integer> finished(JsonNode job) {
    Map<String, Integer> done = new TreeMap<>();
    for (JsonNode event : job.get("events")) {
      JsonNode payload = event.get("payload");
      if (event.get("type").asString().equals("JOB_STEP")
          && payload.get("step").asString().equals("TRANSCRIBE")
          && payload.get("state").asString().equals("done")
          && !payload.path("part").asString().isEmpty()) {
        done.merge(payload.get("part").asString(), 1, Integer::sum);
      }
    }
    return done;
  }

  private static void assertOnePassPerPiece(JsonNode job) {
    Map<String, Integer> done = finished(job);
    assertThat(done).hasSizeGreaterThanOrEqualTo(5);
    assertThat(new HashMap<>(done).values()).as(done.toString()).containsOnly(1);
  }

  private static long usageRows(ApiClient api, String jobId) {
    long rows = 0;
    for (JsonNode row : api.get("/api/usage/records?month=" + MonthNow.text()).get("items")) {
      rows += row.get("jobId").asString().equals(jobId) ? 1 : 0;
    }
    return rows;
  }
}
