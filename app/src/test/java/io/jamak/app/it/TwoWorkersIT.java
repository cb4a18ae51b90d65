package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.app.product.TemporalClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A worker in a process of its own, with a home of its own, takes its share of one video
 * (acceptance 5).
 */
class TwoWorkersIT {
  @TempDir Path folder;

  @Test
  void a_second_process_takes_about_half_of_the_pieces() {
    Path media = Media.longTalk(folder, 6);
    Map<String, String> one = Map.of("JAMAK_SPEECH_SLOTS", "1");
    try (Product first = Product.up(folder.resolve("first"), one);
        Product second =
            Product.up(
                folder.resolve("second"), Addresses.of(first, one), "--jamak.roles=worker")) {
      ApiClient api = ApiClient.of(first);
      String jobId =
          api.run(
              api.upload(media, "long.mp4", "video/mp4"), Map.of("outputFormats", List.of("srt")));
      JsonNode job = api.awaitEnd(jobId, Duration.ofMinutes(4));
      assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
      Map<Long, Long> pieces = pieces(first, jobId);
      assertThat(pieces)
          .as("pieces by process")
          .containsOnlyKeys(first.handle().pid(), second.handle().pid());
      long total = pieces.values().stream().mapToLong(Long::longValue).sum();
      assertThat(pieces.get(second.handle().pid())).isBetween(total / 2 - 2, total / 2 + 2);
    }
  }

  private static Map<Long, Long> pieces(Product product, String jobId) {
    try (TemporalClient temporal = new TemporalClient(product)) {
      return temporal.completedByProcess("job-" + jobId, "Transcribe");
    }
  }
}
