package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.bulk.BulkCalls;
import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Store;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkDetails;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.bulk.JobSet;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class BulkActionsTest {
  private static final String ACTIONS = BulkCalls.ACTIONS;

  private final Store store;
  private final DataSource database;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;
  private final BulkCalls calls;

  BulkActionsTest(Store store, DataSource database, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.calls = new BulkCalls(http);
  }

  @Test
  void a_cancel_takes_what_has_not_ended_and_says_why_not_of_the_rest() {
    AssetId asset = asset();
    JobId draft = Seed.job(store, owner.caller(), asset, false).id();
    JobId finished = Seed.running(store, owner.caller(), asset);
    Seed.finish(store, finished);
    JobId unknown = JobId.next();

    JsonNode action =
        calls.done("{'kind':'cancel','jobIds':" + BulkCalls.ids(draft, finished, unknown) + "}");

    assertThat(BulkCalls.outcomes(action))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                draft.toString(), "done null",
                finished.toString(), "skipped CONFLICT",
                unknown.toString(), "failed NOT_FOUND"));
    assertThat(BulkCalls.counts(action)).containsExactly(1, 1, 1, 0);
    assertThat(row(draft).status()).isEqualTo(JobStatus.CANCELED);
    assertThat(calls.items(action, "&outcome=skipped")).hasSize(1);
  }

  @Test
  void those_with_which_it_failed_are_tried_again_without_being_named() {
    JobId draft = Seed.job(store, owner.caller(), asset(), false).id();
    String earlier =
        calls
            .done("{'kind':'cancel','jobIds':" + BulkCalls.ids(draft, JobId.next()) + "}")
            .path("id")
            .asString();
    String body = "{'kind':'cancel','of':'" + earlier + "','outcome':'failed'}";

    JsonNode preview = calls.preview(body);
    assertThat(preview.path("total").asInt()).isEqualTo(1);
    assertThat(BulkCalls.excluded(preview)).containsExactly("NOT_FOUND 1");
    assertThat(BulkCalls.outcomes(calls.done(body)).values()).containsExactly("failed NOT_FOUND");
    Http stranger = Http.as(port, people.owner());
    for (String path : List.of(ACTIONS, ACTIONS + "/preview")) {
      assertThat(stranger.post(path, body).problem()).isEqualTo("404 NOT_FOUND");
    }
  }

  @Test
  void drafts_are_run_and_tagged_and_given_their_priority() {
    JobId draft = Seed.job(store, owner.caller(), asset(), false).id();
    JobId ended = failed(asset(), ErrorCode.ASR_FAILED);
    String both = "'jobIds':" + BulkCalls.ids(draft, ended);

    assertThat(
            BulkCalls.outcomes(calls.done("{'kind':'priority','priority':7," + both + "}"))
                .values())
        .containsExactlyInAnyOrder("done null", "skipped CONFLICT");
    assertThat(row(draft).priority()).isEqualTo(7);
    assertThat(
            BulkCalls.outcomes(
                    calls.done("{'kind':'tag','addTags':['밤'],'removeTags':['낮']," + both + "}"))
                .values())
        .containsOnly("done null");
    assertThat(http.get("/api/assets/" + row(draft).assetId()).json().path("tags").toString())
        .isEqualTo("[\"밤\"]");
    assertThat(BulkCalls.outcomes(calls.done("{'kind':'run'," + both + "}")).values())
        .containsExactlyInAnyOrder("done null", "skipped CONFLICT");
    assertThat(row(draft).status()).isIn(JobStatus.QUEUED, JobStatus.RUNNING);
  }

  @Test
  void who_left_the_workspace_acts_no_more() {
    People.Person member = people.member();
    JobId job =
        Seed.job(store, member.caller(), Seed.uploaded(store, member.caller(), "a.mp4"), false)
            .id();
    TestDatabase.run(
        database, "delete from memberships where user_id = '" + member.caller().userId() + "'");

    BulkActionId id =
        store
            .bulk()
            .accept(
                member.caller(),
                BulkKind.CANCEL,
                BulkDetails.NONE,
                new JobSet.Matching(JobFilter.ALL))
            .id();

    Eventually.until("ended", () -> action(id).status() == BulkStatus.DONE);
    assertThat(store.bulkQueries().items(id, BulkOutcome.FAILED, null, 10).items())
        .extracting(BulkItem::code)
        .containsExactly(ErrorCode.FORBIDDEN);
    assertThat(row(job).status()).isEqualTo(JobStatus.DRAFT);
  }

  @Test
  void another_workspace_s_action_does_not_exist() {
    Seed.job(store, owner.caller(), asset(), false);
    String id = calls.post("{'kind':'cancel','filter':{}}").json().path("id").asString();
    Http stranger = Http.as(port, people.owner());
    assertThat(stranger.get(ACTIONS + "/" + id).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.post(ACTIONS + "/" + id + "/stop", "{}").problem())
        .isEqualTo("404 NOT_FOUND");
    assertThat(stranger.get(ACTIONS).json().path("items")).isEmpty();
    assertThat(http.get(ACTIONS + "/x").problem()).isEqualTo("400 BAD_ID");
  }

  @Test
  void the_same_key_accepts_one_action() {
    Http once = http.with("Idempotency-Key", "once");
    String body = "{'kind':'cancel','filter':{'status':['draft']}}";
    String first = once.post(ACTIONS, body).body();
    assertThat(once.post(ACTIONS, body).body()).isEqualTo(first);
    assertThat(http.get(ACTIONS).json().path("items")).hasSize(1);
  }

  @Test
  void progress_and_end_are_told_on_the_stream() {
    Seed.job(store, owner.caller(), asset(), false);
    try (StreamReader reader = new StreamReader(http)) {
      String id = calls.post("{'kind':'cancel','filter':{}}").json().path("id").asString();
      Eventually.until(
          "its end",
          () -> reader.frame("bulk_progress", id).path("status").asString().equals("done"));
      JsonNode frame = reader.frame("bulk_progress", id);
      assertThat(frame.path("entityType").asString()).isEqualTo("bulk_action");
      assertThat(frame.path("progress").asInt()).isEqualTo(100);
      assertThat(frame.path("bulk").path("counts").path("done").asInt()).isEqualTo(1);
    }
  }

  @Test
  void what_cannot_be_meant_is_refused_with_its_value() {
    Map<String, String> bodies = new TreeMap<>();
    bodies.put("{'kind':'cancel'}", "jobIds: absent");
    bodies.put("{'filter':{}}", "kind: absent");
    bodies.put("{'kind':'delete','filter':{}}", "kind: delete");
    bodies.put("{'kind':'cancel','filter':{},'jobIds':[" + quoted(JobId.next()) + "]}", "filter");
    bodies.put("{'kind':'cancel','jobIds':[]}", "jobIds: 0 ids");
    String earlier = "'of':'" + BulkActionId.next() + "'";
    bodies.put("{'kind':'cancel'," + earlier + "}", "outcome: absent");
    bodies.put("{'kind':'cancel'," + earlier + ",'filter':{}}", "of: beside filter");
    bodies.put("{'kind':'cancel','filter':{},'outcome':'failed'}", "outcome: without of");
    bodies.put("{'kind':'cancel','filter':{'stauts':['draft']}}", "filter.stauts: unknown");
    bodies.put("{'kind':'cancel','filter':{'status':['drafty']}}", "status: drafty");
    bodies.put("{'kind':'cancel','filter':{},'priority':1}", "priority: given");
    bodies.put("{'kind':'priority','filter':{}}", "priority: absent");
    bodies.put("{'kind':'priority','filter':{},'priority':101}", "priority: 101");
    bodies.put("{'kind':'tag','filter':{}}", "addTags: no tag");
    bodies.forEach(
        (body, named) -> {
          for (String path : List.of(ACTIONS, ACTIONS + "/preview")) {
            Http.Answer answer = http.post(path, body);
            assertThat(answer.problem()).as(body).isEqualTo("400 BAD_REQUEST");
            assertThat(answer.body()).contains(named);
          }
        });
    assertThat(calls.post("{'kind':'cancel','jobIds':['x']}").problem()).isEqualTo("400 BAD_ID");
    assertThat(http.get(ACTIONS).json().path("items")).isEmpty();
  }

  private BulkActionRow action(BulkActionId id) {
    return store.bulkQueries().findForWorker(id).orElseThrow();
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

  private static String quoted(JobId id) {
    return "'" + id + "'";
  }
}
