package io.jamak.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people are told of jobs, over HTTP. */
@HttpTest
class NoticesTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;
  private final Http colleague;
  private final Http stranger;
  private final AssetId asset;

  NoticesTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.colleague = Http.as(port, people.colleagueOf(owner));
    this.stranger = Http.as(port, people.owner());
    this.asset = Seed.uploaded(store, owner.caller(), "강의.mp4");
  }

  @Test
  void a_run_of_three_is_one_notice_with_its_counts_and_leads_to_exactly_its_jobs() {
    JobId other = drafts(1).getFirst();
    List<JobId> jobs = run(drafts(3));
    run(List.of(other));
    finish(jobs.get(0));
    finish(jobs.get(1));
    fail(jobs.get(2));

    JsonNode answer = http.get("/api/notices").json();
    assertThat(answer.path("items")).hasSize(1);
    JsonNode notice = answer.path("items").get(0);
    assertThat(numbers(notice)).containsExactly(3, 2, 1, 0);
    assertThat(notice.path("jobId").isNull()).isTrue();
    assertThat(notice.path("filename").asString()).isEqualTo("강의.mp4");
    assertThat(notice.path("unread").asBoolean()).isTrue();
    assertThat(notice.path("endedAt").isNull()).isFalse();
    JsonNode listed = http.get("/api/jobs?batch=" + notice.path("id").asString()).json();
    assertThat(listed.path("items").findValuesAsString("id"))
        .contains(jobs.get(0).toString(), jobs.get(1).toString(), jobs.get(2).toString())
        .doesNotContain(other.toString());
    assertThat(listed.path("items").get(0).path("batchId")).isEqualTo(notice.path("id"));
  }

  @Test
  void one_job_alone_says_why_it_failed_and_is_told_by_its_id() {
    JobId job = run(drafts(1)).getFirst();
    fail(job);
    JsonNode notice = http.get("/api/notices").json().path("items").get(0);
    assertThat(notice.path("jobId").asString()).isEqualTo(job.toString());
    assertThat(notice.path("errorCode").asString()).isEqualTo("ASR_FAILED");
    assertThat(numbers(notice)).containsExactly(1, 0, 1, 0);
  }

  @Test
  void what_was_seen_and_chosen_is_kept_for_each_person() {
    finish(run(drafts(1)).getFirst());
    JsonNode first = http.get("/api/notices").json();
    assertThat(first.path("unread").asInt()).isEqualTo(1);
    assertThat(first.path("scope").asString()).isEqualTo("mine");

    String look = "{'upTo':" + first.path("newest").asLong() + "}";
    assertThat(http.post("/api/notices/seen", look).status()).isEqualTo(204);
    assertThat(http.get("/api/notices").json().path("unread").asInt()).isZero();
    assertThat(http.get("/api/notices").json().path("items")).hasSize(1);

    assertThat(colleague.get("/api/notices").json().path("items")).isEmpty();
    assertThat(colleague.put("/api/notices/choice", "{'scope':'all'}").status()).isEqualTo(204);
    JsonNode all = colleague.get("/api/notices").json();
    assertThat(all.path("scope").asString()).isEqualTo("all");
    assertThat(all.path("unread").asInt()).isEqualTo(1);
    assertThat(colleague.get("/api/notices?scope=mine").json().path("unread").asInt()).isZero();
    assertThat(stranger.get("/api/notices?scope=all").json().path("items")).isEmpty();
  }

  @Test
  void a_cursor_belongs_to_its_scope_and_what_cannot_be_meant_is_refused() {
    finish(run(drafts(1)).getFirst());
    finish(run(drafts(1)).getFirst());
    JsonNode first = http.get("/api/notices?limit=1").json();
    String cursor = "&cursor=" + first.path("nextCursor").asString();
    JsonNode second = http.get("/api/notices?limit=1" + cursor).json();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("items").get(0).path("id")).isNotEqualTo(first.at("/items/0/id"));
    assertThat(http.get("/api/notices?limit=1&scope=all" + cursor).problem())
        .isEqualTo("400 BAD_CURSOR");
    assertThat(http.get("/api/notices?scope=none").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(http.post("/api/notices/seen", "{'upTo':9000000000000}").problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(http.post("/api/notices/seen", "{}").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(http.put("/api/notices/choice", "{}").problem()).isEqualTo("400 BAD_REQUEST");
  }

  private List<JobId> drafts(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Seed.job(store, owner.caller(), asset, false).id())
        .toList();
  }

  private List<JobId> run(List<JobId> drafts) {
    String ids = drafts.stream().map(id -> "'" + id + "'").toList().toString();
    assertThat(http.post("/api/jobs/bulk/run", "{'jobIds':" + ids + "}").status()).isEqualTo(200);
    return drafts;
  }

  private void finish(JobId job) {
    store.jobs().start(job);
    Seed.finish(store, job);
  }

  private void fail(JobId job) {
    store.jobs().start(job);
    store.jobs().fail(job, ErrorCode.ASR_FAILED, null, 1, "engine said no");
  }

  private static List<Integer> numbers(JsonNode notice) {
    return List.of("jobs", "done", "failed", "canceled").stream()
        .map(name -> notice.path(name).asInt())
        .toList();
  }
}
