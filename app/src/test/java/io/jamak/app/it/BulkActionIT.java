package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Database;
import io.jamak.app.product.Drafts;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Acts on many jobs, worked off by the whole product (issue 14, acceptance 2). */
@OnSharedProduct
class BulkActionIT {
  private static final ApiClient API = SharedProduct.api();
  private static final String ACTIONS = "/api/bulk-actions";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Map<String, Object> ALL_DRAFTS = Map.of("status", List.of("draft"));

  private String first = "";

  @BeforeEach
  void draft() {
    cancel(drafts());
    Path clip = Clips.distinct(SharedProduct.files(), 1, "bulk.mp4");
    first = API.draft(API.upload(clip, "bulk.mp4", "video/mp4"));
  }

  @Test
  void of_137_jobs_of_which_5_end_meanwhile_and_1_breaks_each_has_its_outcome() throws Exception {
    Drafts.like(SharedProduct.product(), first, 136);
    List<String> ids = drafts();
    String broken = ids.get(99); // the first of its chunk to be locked, so that all of them wait
    List<String> meanwhile = ids.subList(40, 45);
    JsonNode action;
    try (Hold _ = new Hold(broken)) {
      action = post(Map.of("kind", "cancel", "filter", ALL_DRAFTS));
      assertThat(action.get("counts").get("open").asInt()).isEqualTo(137);
      cancel(meanwhile);
      breakActsOn(broken);
    }
    try {
      String id = action.get("id").asString();
      JsonNode counts = awaitDone(id).get("counts");
      assertThat(counts.get("done").asInt()).as(counts.toString()).isEqualTo(131);
      assertThat(jobs(id, "skipped")).containsExactlyInAnyOrderElementsOf(meanwhile);
      assertThat(jobs(id, "failed")).containsExactly(broken);
      assertThat(jobs(id, "open")).isEmpty();
      assertThat(items(id, "failed").getFirst().get("code").asString()).isEqualTo("INTERNAL_ERROR");
      assertThat(items(id, "skipped").getFirst().get("code").asString()).isEqualTo("CONFLICT");
    } finally {
      Database.execute(SharedProduct.product(), "drop function broken() cascade");
    }
  }

  @Test
  void a_stop_keeps_what_was_done_and_leaves_the_rest_open() throws Exception {
    Drafts.like(SharedProduct.product(), first, 299);
    List<String> ids = drafts();
    String id;
    try (Hold _ = new Hold(ids.get(150))) {
      id = post(Map.of("kind", "cancel", "jobIds", ids)).get("id").asString();
      Awaitility.await("the first chunk is done")
          .atMost(LIMIT)
          .until(() -> API.get(ACTIONS + "/" + id).get("counts").get("done").asInt() == 100);
      Thread stopping = Thread.ofVirtual().start(() -> post("/" + id + "/stop", Map.of()));
      Awaitility.await("the stop waits for the chunk at hand")
          .atMost(LIMIT)
          .until(
              () ->
                  Database.count(
                          SharedProduct.product(),
                          "select count(*) from pg_locks where not granted")
                      >= 2);
      assertThat(stopping.isAlive()).isTrue();
    }
    JsonNode stopped =
        Awaitility.await("stopped")
            .atMost(LIMIT)
            .until(
                () -> API.get(ACTIONS + "/" + id),
                action -> action.get("status").asString().equals("stopped"));
    int done = stopped.get("counts").get("done").asInt();
    int open = stopped.get("counts").get("open").asInt();
    assertThat(done).isBetween(200, 299);
    assertThat(done + open).isEqualTo(300);
    assertThat(drafts()).hasSize(open);
    assertThat(post("/" + id + "/stop", Map.of()).get("status").asString()).isEqualTo("stopped");
  }

  private static void cancel(List<String> ids) {
    if (!ids.isEmpty()) {
      API.post("/api/jobs/bulk/cancel", Map.of("jobIds", ids));
    }
  }

  /** Rolls back every change of this job, as a fault of the code would. */
  private static void breakActsOn(String job) {
    Database.execute(
        SharedProduct.product(),
        "create function broken() returns trigger language plpgsql as"
            + " $$ begin raise 'broken on purpose'; end $$");
    Database.execute(
        SharedProduct.product(),
        "create trigger broken before update on jobs for each row when (old.id = '"
            + job
            + "') execute function broken()");
  }

  private static JsonNode post(Map<String, ?> body) {
    return post("", body);
  }

  private static JsonNode post(String path, Map<String, ?> body) {
    return API.post(ACTIONS + path, body);
  }

  private static JsonNode awaitDone(String id) {
    return Awaitility.await("bulk action done")
        .atMost(LIMIT)
        .until(
            () -> API.get(ACTIONS + "/" + id),
            action -> action.get("status").asString().equals("done"));
  }

  private static List<JsonNode> items(String id, String outcome) {
    return API.get(ACTIONS + "/" + id + "?limit=200&outcome=" + outcome)
        .get("items")
        .valueStream()
        .toList();
  }

  private static List<String> jobs(String id, String outcome) {
    return items(id, outcome).stream().map(item -> item.get("jobId").asString()).toList();
  }

  /** In the order of a filter's set. */
  private static List<String> drafts() {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = API.get("/api/jobs?status=draft&limit=200" + cursor);
      page.get("items").forEach(job -> ids.add(job.get("id").asString()));
      cursor =
          page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asString();
    } while (!cursor.isEmpty());
    return ids;
  }

  /** Somebody else's transaction that has one job; who wants it waits until this is closed. */
  private static final class Hold implements AutoCloseable {
    private final Connection connection;

    Hold(String job) throws SQLException {
      Map<String, String> at = Addresses.ofOwner(SharedProduct.product());
      connection =
          DriverManager.getConnection(
              at.get("JAMAK_DATABASE_URL"),
              at.get("JAMAK_DATABASE_USER"),
              at.get("JAMAK_DATABASE_PASSWORD"));
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select id from jobs where id = '" + job + "' for update");
      }
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
