package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class IdempotencyTest {
  private static final String SESSION = "{'filename':'a.mp4','sizeBytes':10}";
  private static final String LOST = "update idempotency_keys set status = null, body_json = null";

  private final DataSource database;
  private final Store store;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  IdempotencyTest(Store store, DataSource database, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void the_same_write_fifty_times_at_once_happens_once_and_answers_the_same() {
    String order = "{'assetIds':['" + asset() + "'],'mode':'queued'}";
    Http once = http.with("Idempotency-Key", UUID.randomUUID().toString());
    List<String> answers =
        Race.of(50, n -> once.post("/api/jobs", order)).stream()
            .map(answer -> answer.status() + answer.body())
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).startsWith("201");
    assertThat(http.get("/api/jobs").json().path("items").size()).isEqualTo(1);
  }

  @Test
  void many_different_keys_at_once_do_not_starve_each_other() {
    List<Integer> answers =
        Race.of(
            24,
            n -> {
              JobId draft = Seed.job(store, owner.caller(), asset(), false).id();
              return http.with("Idempotency-Key", "key-" + n)
                  .post("/api/jobs/bulk/cancel", "{'jobIds':['" + draft + "']}")
                  .status();
            });
    assertThat(answers).containsOnly(202);
    assertThat(http.get("/api/jobs/counts").json().path("canceled").asInt()).isEqualTo(24);
  }

  @Test
  void a_key_for_another_request_is_refused() {
    Http once = http.with("Idempotency-Key", "k1");
    AssetId asset = asset();
    assertThat(once.post("/api/jobs", "{'assetIds':['" + asset + "']}").status()).isEqualTo(201);
    assertThat(once.post("/api/jobs", "{'assetIds':['" + asset + "'],'mode':'queued'}").problem())
        .isEqualTo("422 IDEMPOTENCY_MISMATCH");
  }

  @Test
  void keys_of_two_workspaces_do_not_meet() {
    Http mine = http.with("Idempotency-Key", "shared");
    Http theirs = Http.as(port, people.owner()).with("Idempotency-Key", "shared");
    Http.Answer one = mine.post("/api/uploads/session", SESSION);
    Http.Answer other = theirs.post("/api/uploads/session", SESSION);
    assertThat(List.of(one.status(), other.status())).containsOnly(201);
    assertThat(one.body()).isNotEqualTo(other.body());
  }

  @Test
  void a_write_that_reaches_storage_happens_once_too() {
    Http once = http.with("Idempotency-Key", "session");
    List<Http.Answer> answers = Race.of(8, _ -> once.post("/api/uploads/session", SESSION));
    assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(Http.Answer::body)
        .hasSize(8)
        .containsOnly(answers.get(0).body());
    assertThat(http.get("/api/assets").json().path("items").size()).isEqualTo(1);
  }

  /** The process died after the commit and before the answer. */
  @Test
  void a_crash_before_the_answer_is_healed_by_the_same_key() {
    Http once = http.with("Idempotency-Key", "crash");
    String asset = once.post("/api/uploads/session", SESSION).json().path("assetId").asString();
    TestDatabase.run(database, LOST + ", claimed_at = now() where key = 'crash'");

    Http.Answer early = once.post("/api/uploads/session", SESSION);
    assertThat(early.problem()).isEqualTo("409 IDEMPOTENCY_IN_PROGRESS");
    assertThat(early.header("Retry-After")).isEqualTo("5");
    TestDatabase.run(database, LOST + ", claimed_at = now() - interval '31 s' where key = 'crash'");
    Http.Answer healed = once.post("/api/uploads/session", SESSION);
    assertThat(healed.status()).isEqualTo(201);
    assertThat(healed.json().path("assetId").asString()).isEqualTo(asset);
    assertThat(once.post("/api/uploads/session", SESSION).body()).isEqualTo(healed.body());
    assertThat(http.get("/api/assets").json().path("items").size()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_repeated_as_it_was() {
    Http once = http.with("Idempotency-Key", "refused");
    Http.Answer first = once.post("/api/uploads/session", "{'filename':'a.mp4','sizeBytes':0}");
    Http.Answer again = once.post("/api/uploads/session", "{'filename':'a.mp4','sizeBytes':0}");
    assertThat(first.problem()).isEqualTo("400 UP_EMPTY");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void keys_are_bounded() {
    assertThat(http.with("Idempotency-Key", "k".repeat(300)).post("/api/jobs", "{}").problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(http.with("Idempotency-Key", "a b").post("/api/jobs", "{}").problem())
        .isEqualTo("400 BAD_REQUEST");
  }

  private AssetId asset() {
    return Seed.uploaded(store, owner.caller(), "a.mp4");
  }
}
