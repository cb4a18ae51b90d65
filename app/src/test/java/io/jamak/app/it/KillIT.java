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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of everything, at random moments of a job of many pieces: it ends once, whole, billed
 * once (acceptance 4). Nothing runs beside it: on a busy machine three kills hit the same piece,
 * which is given up then, as it should be.
 */
@Tag("alone")
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
      assertThat(JobTimeline.usageRows(api, jobId)).isEqualTo(1);
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
        .until(() -> JobTimeline.pieces(api.get("/api/jobs/" + jobId), "done").size() >= pieces);
  }

  private static void assertOnePassPerPiece(JsonNode job) {
    Map<String, Integer> done = JobTimeline.pieces(job, "done");
    assertThat(done).hasSizeGreaterThanOrEqualTo(5);
    assertThat(new HashMap<>(done).values()).as(done.toString()).containsOnly(1);
  }
}
