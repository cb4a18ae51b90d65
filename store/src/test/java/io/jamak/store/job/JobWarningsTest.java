package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputKind;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JobWarningsTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);
  private static final JobWarning DROPPED =
      new JobWarning(WarningCode.WORDS_DROPPED, 4_000, 5_000, 3, "loop");
  private static final JobWarning MIXED =
      JobWarning.of(WarningCode.LANGUAGES_MIXED, 1_000, 2_000, 1);
  private static final JobWarning RULES = JobWarning.of(WarningCode.RULES, 4_000, 6_000, 2);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final JobRepository jobs = STORE.jobs();

  @Test
  void warnings_of_all_scopes_come_back_in_time_order() {
    JobId id = Seed.running(STORE, caller, asset);
    warn(id, "", DROPPED, MIXED);
    warn(id, "es", RULES);
    Seed.finish(STORE, id);

    assertThat(row(id).warnings()).containsExactly(MIXED, DROPPED, RULES);
  }

  @Test
  void a_repeat_replaces_the_warnings_of_its_scope_and_no_other() {
    JobId id = Seed.running(STORE, caller, asset);
    warn(id, "", DROPPED);
    warn(id, "es", RULES);
    warn(id, "", MIXED);

    assertThat(row(id).warnings()).containsExactly(MIXED, RULES);
  }

  @Test
  void a_job_that_has_ended_keeps_what_it_ended_with() {
    JobId id = Seed.running(STORE, caller, asset);
    warn(id, "", DROPPED);
    Seed.finish(STORE, id);
    jobs.addOutputs(id, List.of(Seed.output(id, OutputFormat.SRT)), "", List.of(MIXED));

    assertThat(row(id).warnings()).containsExactly(DROPPED);
  }

  @Test
  void the_end_and_the_badge_tell_how_many_places_there_are() {
    JobId id = Seed.running(STORE, caller, asset);
    warn(id, "", DROPPED, MIXED);
    Seed.finish(STORE, id);

    assertThat(lastEvent(id)).contains("\"warnings\": 2", "\"noSpeech\": false");
    assertThat(badge().warnings()).isEqualTo(2);
    assertThat(badge().noSpeech()).isFalse();
  }

  @Test
  void a_job_without_speech_says_so_once_beside_what_else_it_says() {
    JobId told = Seed.running(STORE, caller, asset);
    warn(told, "", JobWarning.of(WarningCode.NO_SPEECH, 0, 9_000, 1));
    jobs.succeed(told, 60_000, 0, true);
    JobId untold = Seed.running(STORE, caller, asset);
    warn(untold, "", MIXED);
    jobs.succeed(untold, 60_000, 0, true);

    assertThat(row(told).warnings())
        .containsExactly(JobWarning.of(WarningCode.NO_SPEECH, 0, 9_000, 1));
    assertThat(row(untold).warnings())
        .containsExactly(JobWarning.of(WarningCode.NO_SPEECH, 0, 60_000, 1), MIXED);
    assertThat(row(untold).costUnits()).isZero();
    assertThat(badge().noSpeech()).isTrue();
    assertThat(lastEvent(untold)).contains("\"warnings\": 2", "\"noSpeech\": true");
  }

  @Test
  void jobs_are_found_by_any_of_the_codes_and_counted_by_them() {
    JobId dropped = ended(DROPPED);
    JobId both = ended(MIXED, RULES);
    JobId clean = ended();

    assertThat(found(WarningCode.WORDS_DROPPED)).containsExactly(dropped);
    assertThat(found(WarningCode.RULES, WarningCode.WORDS_DROPPED)).containsExactly(both, dropped);
    assertThat(found(WarningCode.NO_SPEECH)).isEmpty();
    assertThat(found(WarningCode.values())).containsExactly(both, dropped).doesNotContain(clean);
    assertThat(STORE.jobQueries().warningCodes(caller.workspaceId()))
        .containsExactlyInAnyOrder(
            WarningCode.WORDS_DROPPED, WarningCode.LANGUAGES_MIXED, WarningCode.RULES);
    assertThat(STORE.jobQueries().warningCodes(Seed.owner(DATABASE).workspaceId())).isEmpty();
  }

  @Test
  void the_filter_reads_its_index_and_not_the_table() throws SQLException {
    JobId dropped = ended(DROPPED);
    String plan;
    try (Connection connection = DATABASE.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(many(dropped));
      statement.execute("analyze jobs");
      plan = explain(statement);
    }

    assertThat(plan).contains("jobs_warnings").doesNotContain("Seq Scan on jobs");
    assertThat(found(WarningCode.WORDS_DROPPED)).containsExactly(dropped);
  }

  /** Twenty thousand jobs of the workspace, one in a hundred with another warning. */
  private static String many(JobId like) {
    return """
    insert into jobs (id, user_id, workspace_id, asset_id, filename, status, options_json, warnings_json)
    select gen_random_uuid(), user_id, workspace_id, asset_id, filename, 'draft', options_json,
           case when n %% 100 = 0 then '{"": [{"code": "RULES", "fromMs": 0, "toMs": 1, "count": 1, "detail": ""}]}'
                else '{}' end::jsonb
    from jobs, generate_series(1, 20000) n where id = '%s'
    """
        .formatted(like);
  }

  private String explain(Statement statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    String filter =
        JobConditions.of(
                caller.workspaceId(),
                new JobFilter.Builder().warnings(Set.of(WarningCode.WORDS_DROPPED)).build())
            .toString();
    try (ResultSet lines =
        statement.executeQuery("explain select \"jobs\".\"id\" from \"jobs\" where " + filter)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  @Test
  void the_language_that_was_heard_is_that_of_the_first_original() {
    JobId id = Seed.running(STORE, caller, asset);
    assertThat(row(id).detectedLang()).isNull();
    Seed.finish(STORE, id);

    assertThat(row(id).detectedLang()).isEqualTo("en");
    assertThat(STORE.jobQueries().outputs(id))
        .allSatisfy(output -> assertThat(output.kind()).isEqualTo(OutputKind.ORIGINAL));
    assertThat(ids(new JobFilter.Builder().language("en").build()))
        .as("found by it where detection was asked for")
        .containsExactly(id);
  }

  @Test
  void where_nobody_speaks_no_language_was_heard() {
    JobId id = Seed.running(STORE, caller, asset);
    OutputRow some = Seed.output(id, OutputFormat.SRT);
    jobs.addOutput(
        new OutputRow(
            some.id(),
            id,
            OutputFormat.SRT,
            OutputKind.ORIGINAL,
            "und",
            some.storageKey(),
            0,
            some.sha256(),
            some.createdAt()));

    assertThat(row(id).detectedLang()).isNull();
  }

  private JobId ended(JobWarning... warnings) {
    JobId id = Seed.running(STORE, caller, asset);
    warn(id, "", warnings);
    Seed.finish(STORE, id);
    return id;
  }

  private void warn(JobId id, String scope, JobWarning... warnings) {
    jobs.addOutputs(id, List.of(), scope, List.of(warnings));
  }

  private List<JobId> found(WarningCode... codes) {
    return ids(new JobFilter.Builder().warnings(Set.of(codes)).build());
  }

  private List<JobId> ids(JobFilter filter) {
    return STORE
        .jobQueries()
        .list(caller.workspaceId(), filter, JobSort.NEWEST, null, 100)
        .items()
        .stream()
        .map(JobRow::id)
        .toList();
  }

  private JobRow row(JobId id) {
    return STORE.jobQueries().findForWorker(id).orElseThrow();
  }

  private AssetRow.LatestJob badge() {
    return Objects.requireNonNull(
        STORE.assetQueries().find(caller.workspaceId(), asset).orElseThrow().latestJob());
  }

  private String lastEvent(JobId id) {
    return STORE
        .eventLog()
        .history(caller.workspaceId(), EntityType.JOB, id.value())
        .getLast()
        .payloadJson();
  }
}
