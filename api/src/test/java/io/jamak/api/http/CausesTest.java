package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class CausesTest {
  private static final String CAUSES = "/api/jobs/causes";

  private final Store store;
  private final People.Person owner;
  private final Http http;
  private final Http stranger;

  CausesTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.stranger = Http.as(port, people.owner());
  }

  @Test
  void causes_are_counted_with_all_that_a_screen_needs() {
    fail("a.mp4", ErrorCode.ASR_FAILED, "piece 1: no answer");
    fail("b.mp4", ErrorCode.ASR_FAILED, "piece 2: no answer");
    fail("c.mp4", ErrorCode.ASR_FAILED, "piece 3: no answer");
    fail("d.mp4", ErrorCode.NO_AUDIO, "no stream");

    JsonNode answer = http.get(CAUSES).json();

    assertThat(answer.path("failed").asInt()).isEqualTo(4);
    assertThat(answer.path("items")).hasSize(2);
    JsonNode first = answer.path("items").path(0);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder(
            "fingerprint",
            "code",
            "step",
            "message",
            "name",
            "state",
            "mutedAbove",
            "count",
            "share",
            "retryable",
            "firstSeen",
            "lastSeen",
            "files",
            "sparkline");
    assertThat(first.path("code").asString()).isEqualTo("ASR_FAILED");
    assertThat(first.path("step").asString()).isEqualTo("TRANSCRIBE");
    assertThat(first.path("message").asString()).isEqualTo("piece 1: no answer");
    assertThat(first.path("count").asInt()).isEqualTo(3);
    assertThat(first.path("share").asDouble()).isEqualTo(0.75);
    assertThat(first.path("retryable").asInt()).isEqualTo(3);
    assertThat(first.path("state").asString()).isEqualTo("open");
    assertThat(first.at("/files/0/filename").asString()).isEqualTo("c.mp4");
    assertThat(first.path("sparkline")).hasSize(24);
    assertThat(first.at("/sparkline/23").asInt()).isEqualTo(3);
    assertThat(answer.at("/items/1/retryable").asInt()).isZero();
    assertThat(stranger.get(CAUSES).json().path("items")).isEmpty();
    assertThat(http.get(CAUSES + "?dateRange=2020-01-01..2020-01-02").json().path("failed").asInt())
        .isZero();
    assertThat(http.get(CAUSES + "?limit=1").json().path("items")).hasSize(1);
  }

  @Test
  void a_job_says_its_cause_and_whether_running_it_again_can_help() {
    JobId job = fail("a.mp4", ErrorCode.ASR_FAILED, "no answer");
    JobId silent = fail("b.mp4", ErrorCode.NO_AUDIO, "no stream");
    String cause = fingerprint();

    assertThat(job(job).path("retryable").asBoolean()).isTrue();
    assertThat(job(silent).path("retryable").asBoolean()).isFalse();
    assertThat(ids("/api/jobs?retryable=true")).containsExactly(job.toString());
    assertThat(ids("/api/jobs?retryable=false")).containsExactly(silent.toString());
    assertThat(ids("/api/jobs?cause=" + job(job).path("fingerprint").asString()))
        .containsExactly(job.toString());
    assertThat(http.get("/api/jobs/counts?cause=" + cause).json().path("failed").asInt())
        .isEqualTo(1);
    JobId draft =
        Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "c.mp4"), false).id();
    assertThat(job(draft).path("fingerprint").isNull()).isTrue();
    assertThat(job(draft).path("retryable").asBoolean()).isFalse();
  }

  @Test
  void a_cursor_belongs_to_its_cause() {
    fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    fail("b.mp4", ErrorCode.ASR_FAILED, "x");
    String list = "/api/jobs?limit=1&cause=" + fingerprint();
    String cursor = "&cursor=" + http.get(list).json().path("nextCursor").asString();

    assertThat(http.get(list + cursor).status()).isEqualTo(200);
    assertThat(http.get(list + "&retryable=true" + cursor).problem()).isEqualTo("400 BAD_CURSOR");
    assertThat(http.get("/api/jobs?limit=1" + cursor).problem()).isEqualTo("400 BAD_CURSOR");
  }

  @Test
  void a_cause_is_named_muted_and_resolved_by_who_saw_its_state() {
    fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    String path = CAUSES + "/" + fingerprint();

    JsonNode named =
        http.patch(path, "{'name':'서버 재시작','state':'known','expectedState':'open'}").json();
    assertThat(named.path("name").asString()).isEqualTo("서버 재시작");
    assertThat(named.path("changedBy").asString()).isEqualTo(owner.caller().userId().toString());
    assertThat(http.patch(path, "{'state':'muted','expectedState':'open'}").problem())
        .isEqualTo("409 CONFLICT");
    assertThat(http.patch(path, "{'state':'muted'}").json().path("mutedAbove").asInt())
        .isEqualTo(1);
    assertThat(http.patch(path, "{'mutedAbove':7}").json().path("mutedAbove").asInt()).isEqualTo(7);
    JsonNode resolved = http.patch(path, "{'state':'resolved','name':''}").json();
    assertThat(resolved.path("mutedAbove").isNull()).isTrue();
    assertThat(resolved.path("name").isNull()).isTrue();
    assertThat(stranger.patch(path, "{'state':'open'}").problem()).isEqualTo("404 NOT_FOUND");
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    String path = CAUSES + "/" + fingerprint();
    for (String body :
        List.of(
            "{}",
            "{'state':'gone'}",
            "{'state':''}",
            "{'state':'known','expectedState':'x'}",
            "{'state':'known','mutedAbove':1}",
            "{'mutedAbove':1}",
            "{'state':'muted','mutedAbove':-1}",
            "{'state':'muted','mutedAbove':1000001}",
            "{'name':' '}",
            "{'name':'a\\nb'}",
            "{'name':'" + "a".repeat(101) + "'}")) {
      assertThat(http.patch(path, body).problem()).as(body).isEqualTo("400 BAD_REQUEST");
    }
    for (String query : List.of("cause=x", "retryable=perhaps", "limit=0", "status=done")) {
      assertThat(http.get(CAUSES + "?" + query).problem()).as(query).isEqualTo("400 BAD_REQUEST");
    }
    assertThat(http.patch(CAUSES + "/x", "{'state':'known'}").problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(http.patch(CAUSES + "/" + "0".repeat(64), "{'state':'known'}").problem())
        .isEqualTo("404 NOT_FOUND");
    assertThat(http.get(CAUSES).json().at("/items/0/state").asString()).isEqualTo("open");
  }

  @Test
  void a_new_cause_is_told_at_once_with_its_record_and_so_is_one_that_comes_again() {
    try (StreamReader reader = new StreamReader(http)) {
      fail("a.mp4", ErrorCode.ASR_FAILED, "x");
      JsonNode found = reader.first("CAUSE_NEW");
      assertThat(found.path("entityType").asString()).isEqualTo("cause");
      assertThat(found.at("/cause/fingerprint").asString()).isEqualTo(fingerprint());
      assertThat(found.at("/cause/state").asString()).isEqualTo("open");
      assertThat(found.path("job").isNull()).isTrue();

      http.patch(CAUSES + "/" + fingerprint(), "{'state':'resolved'}");
      assertThat(reader.first("CAUSE_CHANGED").at("/cause/fingerprint").asString())
          .isEqualTo(fingerprint());
      fail("b.mp4", ErrorCode.ASR_FAILED, "x");
      assertThat(reader.first("CAUSE_REOPENED").at("/cause/state").asString()).isEqualTo("open");
    }
  }

  private JobId fail(String filename, ErrorCode code, String message) {
    JobId id = Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), filename));
    store.jobs().fail(id, code, JobStep.TRANSCRIBE, 3, message);
    return id;
  }

  /** Of the commonest cause; of the one that came last where they are equal. */
  private String fingerprint() {
    return http.get(CAUSES).json().at("/items/0/fingerprint").asString();
  }

  private JsonNode job(JobId id) {
    return http.get("/api/jobs/" + id).json().path("job");
  }

  private List<String> ids(String path) {
    return http.get(path)
        .json()
        .path("items")
        .valueStream()
        .map(job -> job.path("id").asString())
        .toList();
  }
}
