package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class RetriesTest {
  private final Store store;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  RetriesTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_retry_is_a_new_job_that_points_at_the_old_one() {
    JobId failed = running("a.mp4");
    store.jobs().fail(failed, ErrorCode.ASR_FAILED, null, 1, "engine said no");
    Http.Answer retried = http.post("/api/jobs/" + failed + "/retry", "{'keepOptions':true}");
    assertThat(retried.status()).isEqualTo(201);
    JsonNode job = retried.json().path("job");
    assertThat(job.path("retryOf").asString()).isEqualTo(failed.toString());
    assertThat(job.path("id").asString()).isNotEqualTo(failed.toString());
    assertThat(job.path("status").asString()).isIn("queued", "running");
    assertThat(http.post("/api/jobs/" + job.path("id").asString() + "/retry", "{}").problem())
        .isEqualTo("409 CONFLICT");
    assertThat(outcomes(http.post("/api/jobs/bulk/retry", bulk(failed, JobId.next()))))
        .containsExactly("skipped RETRIED_ALREADY", "failed NOT_FOUND");
    JsonNode old = http.get("/api/jobs/" + failed).json().path("job");
    assertThat(old.path("errorCode").asString()).isEqualTo("ASR_FAILED");
    assertThat(old.path("errorMessage").asString()).isEqualTo("engine said no");
  }

  @Test
  void one_retry_asked_for_side_by_side_makes_one_job() {
    for (int callers : List.of(8, 32)) {
      JobId one = failed("one.mp4");
      List<Integer> statuses =
          Race.of(callers, _ -> http.post("/api/jobs/" + one + "/retry", "{}").status());
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);

      JobId many = failed("many.mp4");
      List<String> bulk =
          Race.of(
              callers,
              _ -> String.join("", outcomes(http.post("/api/jobs/bulk/retry", bulk(many)))));
      assertThat(bulk)
          .containsOnlyOnce("done null")
          .containsOnly("done null", "skipped RETRIED_ALREADY");
      for (JobId old : List.of(one, many)) {
        assertThat(retriesOf(old)).isEqualTo(1);
      }
    }
  }

  @Test
  void one_job_named_twice_in_one_call_is_retried_once() {
    JobId failed = failed("twice.mp4");
    assertThat(outcomes(http.post("/api/jobs/bulk/retry", bulk(failed, failed))))
        .containsOnly("done null");
    assertThat(retriesOf(failed)).isEqualTo(1);
  }

  @Test
  void a_call_for_many_takes_what_may_end_otherwise() {
    JobId finished = running("done.mp4");
    Seed.finish(store, finished);
    JobId silent = running("silent.mp4");
    store.jobs().fail(silent, ErrorCode.NO_AUDIO, null, 1, "no stream");
    assertThat(
            outcomes(
                http.post("/api/jobs/bulk/retry", bulk(finished, silent, failed("again.mp4")))))
        .containsExactly("skipped CONFLICT", "skipped NO_AUDIO", "done null");
    assertThat(http.post("/api/jobs/" + finished + "/retry", "{}").status())
        .as("one that a person wants once more")
        .isEqualTo(201);
  }

  @Test
  void what_the_plan_does_not_hold_is_refused_and_leaves_nothing() {
    Plan small = new Plan("small", "Asia/Seoul", 1L << 40, 3, 500, 90_000, 90_000, 1L << 50);
    People.Person poor = people.ownerOn(small);
    Http program = Http.as(port, poor);
    JobId first = failed(poor, "minute.mp4");
    JobId second = failed(poor, "other.mp4");
    assertThat(program.post("/api/jobs/" + first + "/retry", "{}").status()).isEqualTo(201);

    Http.Answer refused = program.post("/api/jobs/" + second + "/retry", "{}");

    assertThat(refused.problem()).isEqualTo("402 QUOTA");
    assertThat(outcomes(program.post("/api/jobs/bulk/retry", bulk(second))))
        .containsExactly("failed QUOTA");
    assertThat(program.get("/api/jobs").json().path("items")).hasSize(3);
    assertThat(program.get("/api/jobs?status=draft").json().path("items")).isEmpty();
  }

  @Test
  void translation_that_waits_is_taken_from_the_plan_too() {
    Plan small = new Plan("small", "Asia/Seoul", 1L << 40, 3, 500, 900_000, 90_000, 1L << 50);
    People.Person poor = people.ownerOn(small);
    Http program = Http.as(port, poor);
    String asset = Seed.uploaded(store, poor.caller(), "minute.mp4").toString();
    String order =
        "{'assetIds':['"
            + asset
            + "'],'mode':'draft','options':{'sourceLang':'ko','translate':true,'targetLang':['en']}}";
    List<JobId> drafts =
        List.of(0, 1).stream()
            .map(_ -> program.post("/api/jobs", order).json().path("jobs").path(0))
            .map(job -> JobId.parse(job.path("id").asString()))
            .toList();

    assertThat(outcomes(program.post("/api/jobs/bulk/run", bulk(drafts.getFirst()))))
        .containsExactly("done null");
    assertThat(outcomes(program.post("/api/jobs/bulk/run", bulk(drafts.getLast()))))
        .containsExactly("failed QUOTA");
  }

  private JobId failed(People.Person of, String name) {
    return Seed.failed(
        store, of.caller(), Seed.uploaded(store, of.caller(), name), ErrorCode.ASR_FAILED);
  }

  private JobId failed(String name) {
    JobId job = running(name);
    store.jobs().fail(job, ErrorCode.ASR_FAILED, null, 1, "engine said no");
    return job;
  }

  private long retriesOf(JobId old) {
    return http.get("/api/jobs?limit=200")
        .json()
        .path("items")
        .valueStream()
        .filter(job -> job.path("retryOf").asString("").equals(old.toString()))
        .count();
  }

  private JobId running(String name) {
    return Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), name));
  }

  private static String bulk(JobId... ids) {
    List<String> texts = java.util.Arrays.stream(ids).map(JobId::toString).toList();
    return "{'jobIds':['" + String.join("','", texts) + "']}";
  }

  private static List<String> outcomes(Http.Answer bulk) {
    return bulk.json()
        .path("results")
        .valueStream()
        .map(item -> item.path("outcome").asString() + " " + item.path("code").asString("null"))
        .toList();
  }
}
