package io.jamak.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Seed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** With which jobs a retry of many may succeed. */
@HttpTest
class BulkRetriesTest {
  private static final String ACTIONS = BulkCalls.ACTIONS;

  private final Store store;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;
  private final BulkCalls calls;

  BulkRetriesTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.calls = new BulkCalls(http);
  }

  @Test
  void a_retry_takes_what_may_succeed_and_names_what_it_made() {
    AssetId asset = asset();
    JobId busy = failed(asset, ErrorCode.ENGINE_BUSY);
    JobId silent = failed(asset, ErrorCode.NO_AUDIO);
    JobId again = failed(asset(), ErrorCode.ASR_FAILED);
    http.post("/api/jobs/" + again + "/retry", "{}");
    String body = "{'kind':'retry','filter':{'status':['failed']}}";

    JsonNode preview = calls.preview(body);
    assertThat(preview.path("total").asInt()).isEqualTo(3);
    assertThat(preview.path("eligible").asInt()).isEqualTo(1);
    assertThat(BulkCalls.excluded(preview))
        .containsExactlyInAnyOrder("NO_AUDIO 1", "RETRIED_ALREADY 1");
    assertThat(
            http.post(ACTIONS + "/eligible", "{'filter':{'status':['failed']}}")
                .json()
                .path("retry")
                .asInt())
        .isEqualTo(1);
    JsonNode action = calls.done(body);

    assertThat(BulkCalls.outcomes(action))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                busy.toString(), "done null",
                silent.toString(), "skipped NO_AUDIO",
                again.toString(), "skipped RETRIED_ALREADY"));
    String made = calls.items(action, "&outcome=done").getFirst().path("newJobId").asString();
    assertThat(row(JobId.parse(made)).retryOf()).isEqualTo(busy);
  }

  @Test
  void what_is_done_is_not_retried_and_what_was_canceled_is() {
    AssetId asset = asset();
    JobId finished = Seed.running(store, owner.caller(), asset);
    Seed.finish(store, finished);
    JobId canceled = Seed.job(store, owner.caller(), asset, false).id();
    store.jobs().requestCancel(owner.caller(), canceled, false);

    JsonNode action =
        calls.done("{'kind':'retry','jobIds':" + BulkCalls.ids(finished, canceled) + "}");

    assertThat(BulkCalls.outcomes(action))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(finished.toString(), "skipped CONFLICT", canceled.toString(), "done null"));
  }

  @Test
  void of_a_failure_and_its_canceled_retry_one_is_run_again_for_both() {
    JobId failure = failed(asset(), ErrorCode.ASR_FAILED);
    String body =
        http.post("/api/jobs/" + failure + "/retry", "{}").json().path("job").path("id").asString();
    JobId canceled = JobId.parse(body);
    store.jobs().cancel(canceled);
    JobId other = failed(asset(), ErrorCode.ASR_FAILED);

    JsonNode action =
        calls.done("{'kind':'retry','jobIds':" + BulkCalls.ids(failure, canceled, other) + "}");

    assertThat(BulkCalls.outcomes(action))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                failure.toString(), "skipped RETRIED_ALREADY",
                canceled.toString(), "done null",
                other.toString(), "done null"));
    assertThat(store.jobQueries().attempts(owner.caller().workspaceId(), failure)).hasSize(3);
  }

  @Test
  void what_does_not_fit_the_plan_fails_and_makes_no_job() {
    Plan small = new Plan("small", "Asia/Seoul", 1L << 40, 3, 500, 90_000, 90_000, 1L << 50);
    People.Person poor = people.ownerOn(small);
    AssetId asset = Seed.uploaded(store, poor.caller(), "minute.mp4");
    for (int i = 0; i < 3; i++) {
      JobId job = Seed.running(store, poor.caller(), asset);
      store.jobs().fail(job, ErrorCode.ASR_FAILED, null, 1, "engine said no");
    }
    Http program = Http.as(port, poor);

    JsonNode action = new BulkCalls(program).done("{'kind':'retry','filter':{}}");

    assertThat(BulkCalls.counts(action)).containsExactly(1, 0, 2, 0);
    assertThat(program.get("/api/jobs").json().path("items")).hasSize(4);
  }

  @Test
  void all_that_one_act_runs_again_is_one_batch_however_many_chunks_it_takes() {
    AssetId asset = asset();
    for (int i = 0; i <= BulkChunkActivity.CHUNK; i++) {
      failed(asset, ErrorCode.ENGINE_BUSY);
    }

    JsonNode action = calls.done("{'kind':'retry','filter':{}}");

    String batch = "/api/jobs?limit=200&batch=" + action.path("id").asString();
    assertThat(http.get(batch).json().path("items")).hasSize(BulkChunkActivity.CHUNK + 1);
  }

  private AssetId asset() {
    return Seed.uploaded(store, owner.caller(), "a.mp4");
  }

  private JobId failed(AssetId asset, ErrorCode code) {
    return Seed.failed(store, owner.caller(), asset, code);
  }

  private JobRow row(JobId id) {
    return store.jobQueries().findForWorker(id).orElseThrow();
  }
}
