package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Database;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of everything in the middle of an act on 2,000 jobs: each ends with one outcome, and none
 * was acted on twice (issue 14, acceptance 2).
 */
class BulkKillIT {
  private static final int JOBS = 2_000;
  private static final int KILLS = 2;
  private static final Duration LIMIT = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void an_act_on_2000_jobs_survives_kills_and_acts_on_none_twice() {
    Path home = folder.resolve("home");
    Product product = Product.up(home, Map.of());
    try {
      ApiClient api = ApiClient.of(product);
      Path clip = Clips.distinct(folder, 1, "bulk.mp4");
      String first = api.draft(api.upload(clip, "bulk.mp4", "video/mp4"));
      Drafts.like(product, first, JOBS - 1);
      JsonNode action = api.post("/api/bulk-actions", Map.of("kind", "cancel", "filter", Map.of()));
      assertThat(action.get("counts").get("open").asInt()).isEqualTo(JOBS);
      String path = "/api/bulk-actions/" + action.get("id").asString();
      List<Integer> doneAtKill = new ArrayList<>();
      for (int kill = 1; kill <= KILLS; kill++) {
        int wanted = kill * 300;
        JsonNode seen =
            awaitAction(api, path, one -> one.get("counts").get("done").asInt() >= wanted);
        product.killTree();
        doneAtKill.add(seen.get("counts").get("done").asInt());
        product = Product.up(home, Map.of());
        api = new ApiClient(product.url(), api.token());
      }
      assertThat(doneAtKill).allMatch(done -> done < JOBS);
      awaitAction(api, path, one -> one.get("status").asString().equals("done"));
      assertThat(jobs(api, path)).hasSize(JOBS).doesNotHaveDuplicates();
      assertThat(Database.count(product, "select count(*) from events where type = 'JOB_CANCELED'"))
          .as("each was canceled once")
          .isEqualTo(JOBS);
      Commands.Result check = Commands.jamak(home, "check");
      assertThat(check.exit()).as(check.out()).isZero();
    } finally {
      product.close();
    }
  }

  private static JsonNode awaitAction(ApiClient api, String path, Predicate<JsonNode> wanted) {
    return Awaitility.await(path)
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> api.get(path + "?limit=1"), wanted);
  }

  private static List<String> jobs(ApiClient api, String path) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get(path + "?outcome=done&limit=200" + cursor);
      page.get("items").forEach(item -> ids.add(item.get("jobId").asString()));
      cursor =
          page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asString();
    } while (!cursor.isEmpty());
    return ids;
  }
}
