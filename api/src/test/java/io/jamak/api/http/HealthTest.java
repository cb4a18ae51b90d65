package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class HealthTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  HealthTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_quiet_workspace_says_so() {
    JsonNode health = http.get("/api/jobs/health").json();
    assertThat(health.path("queued").asLong()).isZero();
    assertThat(health.path("oldestQueuedAt").isNull()).isTrue();
    assertThat(health.path("expectedEndAt").isNull()).isTrue();
    assertThat(health.path("today").path("successRate").isNull()).isTrue();
  }

  @Test
  void what_waits_runs_and_ended_is_told_at_once_and_worked_out() {
    List<JobId> jobs = queued(6);
    jobs.subList(0, 4).forEach(job -> store.jobs().start(job));
    jobs.subList(0, 2).forEach(job -> store.jobs().succeed(job, 1_000, 0, false));
    store.jobs().fail(jobs.get(2), ErrorCode.ASR_FAILED, null, null, "x");

    JsonNode health = http.get("/api/jobs/health").json();
    assertThat(health.path("queued").asLong()).isEqualTo(2);
    assertThat(health.path("running").asLong()).isEqualTo(1);
    assertThat(Instant.parse(health.path("oldestQueuedAt").asString())).isBefore(Instant.now());
    assertThat(health.path("endedPerMinute").asDouble()).isEqualTo(3 / 15.0);
    assertThat(Instant.parse(health.path("expectedEndAt").asString()))
        .as("three jobs at three in fifteen minutes")
        .isBetween(Instant.now().plusSeconds(890), Instant.now().plusSeconds(901));
    assertThat(http.get("/api/jobs/counts").json().path("succeeded").asLong()).isEqualTo(2);

    JsonNode spans = http.get("/api/jobs/histogram").json().path("spans");
    assertThat(spans).hasSizeBetween(96, 98);
    JsonNode last = spans.get(spans.size() - 1).path("ended");
    JsonNode before = spans.get(spans.size() - 2).path("ended");
    assertThat(sum(last, before, "succeeded")).isEqualTo(2);
    assertThat(sum(last, before, "failed")).isEqualTo(1);
  }

  private static long sum(JsonNode one, JsonNode other, String state) {
    return one.path(state).asLong() + other.path(state).asLong();
  }

  @Test
  void a_time_that_cannot_be_shown_is_refused() {
    Http.Answer answer = http.get("/api/jobs/histogram?from=2026-01-01&to=2026-12-31");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("BAD_REQUEST", "at most 92 days later");
  }

  private List<JobId> queued(int many) {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    NewJob wanted = new NewJob(asset, JobOptions.DEFAULT, 0, null);
    return store.jobs().create(owner.caller(), Collections.nCopies(many, wanted), true).stream()
        .map(row -> row.id())
        .toList();
  }
}
