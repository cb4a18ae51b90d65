package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.app.product.WordErrors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The children that recognise are killed in the middle of their pieces, and told to stop: no word
 * is lost or doubled, and none of them stays.
 */
class WhisperChildIT {
  private static final int TIMES = 4;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void killed_children_cost_no_word_and_canceled_ones_are_gone() {
    Path home = folder.resolve("home");
    try (Product product = Product.up(home, Map.of())) {
      ApiClient api = ApiClient.of(product);
      String asset = api.upload(Media.longTalk(folder, TIMES), "long.mp4", "video/mp4");
      String jobId = api.run(asset, Map.of("outputFormats", List.of("txt")));
      for (int pieces = 0; pieces < 2; pieces++) {
        awaitStarted(api, jobId, pieces + 1);
        List<ProcessHandle> children = awaitChildren(product);
        children.forEach(ProcessHandle::destroyForcibly);
      }
      JsonNode job = api.awaitEnd(jobId, LIMIT);

      assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
      assertThat(JobTimeline.pieces(job, "failed")).as(job.toString()).isNotEmpty();
      assertThat(JobTimeline.pieces(job, "done").values()).containsOnly(1);
      assertThat(JobTimeline.usageRows(api, jobId)).isEqualTo(1);
      assertThat(WordErrors.rate(said(), api.output(job, "txt", "en"))).isLessThan(0.05);

      assertNothingIsLeft(home);
      cancelInTheMiddle(product, api, asset);
      assertNothingIsLeft(home);
    }
  }

  /** Also while engines wait for their next piece. */
  private static void assertNothingIsLeft(Path home) {
    Commands.Result check = Commands.jamak(home, "check");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("I8", "I13").doesNotContain("not judged");
  }

  /** In another language than before, for what was recognised once is not recognised again. */
  private static void cancelInTheMiddle(Product product, ApiClient api, String asset) {
    String jobId = api.run(asset, Map.of("sourceLang", "de", "outputFormats", List.of("txt")));
    awaitStarted(api, jobId, 1);
    List<ProcessHandle> busy = awaitChildren(product);

    api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(jobId)));

    Awaitility.await("children that end: " + busy)
        .atMost(Duration.ofSeconds(5))
        .until(() -> busy.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(api.awaitEnd(jobId, LIMIT).get("job").get("status").asString())
        .isEqualTo("canceled");
  }

  private static void awaitStarted(ApiClient api, String jobId, int pieces) {
    Awaitility.await("pieces started: " + pieces)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> JobTimeline.pieces(api.get("/api/jobs/" + jobId), "started").size() >= pieces);
  }

  /** The interpreters of the product's children; their sandboxes end with them. */
  private static List<ProcessHandle> awaitChildren(Product product) {
    return Awaitility.await("a child at work")
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> children(product), found -> !found.isEmpty());
  }

  private static List<ProcessHandle> children(Product product) {
    return product
        .jvm()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("jamak_whisper.py"))
        .filter(child -> child.info().command().orElse("").contains("python"))
        .toList();
  }

  private static String said() {
    String once =
        Media.TALK.stream().map(u -> Media.transcript(u.file())).collect(Collectors.joining(" "));
    return IntStream.range(0, TIMES).mapToObj(_ -> once).collect(Collectors.joining(" "));
  }
}
