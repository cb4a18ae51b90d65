package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class RetriesTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  RetriesTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
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
        .containsExactly("skipped CONFLICT", "failed NOT_FOUND");
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
      assertThat(bulk).containsOnlyOnce("done null").containsOnly("done null", "skipped CONFLICT");
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
