package io.jamak.store.job;

import static io.jamak.store.Outcome.ABSENT;
import static io.jamak.store.Outcome.ALREADY;
import static io.jamak.store.Outcome.DONE;
import static io.jamak.store.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.usage.UsageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JobRepositoryTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final JobRepository jobs = STORE.jobs();

  @Test
  void options_come_back_as_they_were_given() {
    JobOptions options =
        new JobOptions(
            "auto",
            true,
            List.of("es", "ko"),
            List.of(OutputFormat.JSON, OutputFormat.TXT),
            true,
            "ko-standard");
    JobRow job =
        jobs.create(caller, List.of(new NewJob(asset, options, 7, null)), false).getFirst();

    assertThat(job.options()).isEqualTo(options);
    assertThat(job.priority()).isEqualTo(7);
    assertThat(job.filename()).isEqualTo("talk.mp4");
    assertThat(job.status()).isEqualTo(JobStatus.DRAFT);
    assertThat(STORE.jobQueries().find(caller.workspaceId(), job.id()).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("asOf") // how new a copy is, says only what was read
        .isEqualTo(job);
  }

  @Test
  void the_whole_life_of_a_job_is_in_its_row_and_its_events() {
    JobId id = Seed.job(STORE, caller, asset, false).id();
    assertThat(jobs.queue(caller, id)).isEqualTo(DONE);
    jobs.markDispatched(id);
    assertThat(jobs.start(id)).isEqualTo(DONE);
    jobs.recordProgress(id, List.of(), 40);
    jobs.recordProgress(id, List.of(), 30);
    assertThat(row(id).progress()).isEqualTo(40);
    Seed.finish(STORE, id);

    JobRow done = row(id);
    assertThat(done.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(done.progress()).isEqualTo(100);
    assertThat(done.costUnits()).isEqualByComparingTo("1");
    assertThat(done.finishedAt()).isAfterOrEqualTo(done.startedAt());
    assertThat(types(id))
        .containsExactly(
            EventType.JOB_CREATED,
            EventType.JOB_QUEUED,
            EventType.JOB_STARTED,
            EventType.JOB_OUTPUT,
            EventType.JOB_OUTPUT,
            EventType.JOB_SUCCEEDED);
    assertThat(history(id).getLast().payloadJson())
        .contains("\"status\": \"succeeded\"", "\"progress\": 100", asset.toString());
  }

  @Test
  void only_allowed_edges_are_taken_and_repeats_write_nothing() {
    JobId id = Seed.job(STORE, caller, asset, false).id();
    assertThat(jobs.start(id)).isEqualTo(REFUSED);
    assertThat(jobs.succeed(id, 1, 0, false)).isEqualTo(REFUSED);
    assertThat(jobs.queue(caller, id)).isEqualTo(DONE);
    assertThat(jobs.queue(caller, id)).isEqualTo(ALREADY);
    assertThat(jobs.start(id)).isEqualTo(DONE);
    assertThat(jobs.start(id)).isEqualTo(ALREADY);
    assertThat(jobs.queue(caller, id)).isEqualTo(REFUSED);
    assertThat(jobs.succeed(id, 60_000, 0, false)).isEqualTo(DONE);
    assertThat(jobs.succeed(id, 60_000, 0, false)).isEqualTo(ALREADY);
    assertThat(jobs.cancel(id)).isEqualTo(REFUSED);
    assertThat(jobs.cancel(JobId.next())).isEqualTo(ABSENT);
    assertThat(types(id)).hasSize(4);
    assertThat(usage()).singleElement().extracting(UsageRecord::jobId).isEqualTo(id);
  }

  @Test
  void a_failure_is_told_to_the_user_and_to_the_engineer_and_costs_nothing() {
    JobId id = Seed.running(STORE, caller, asset);
    jobs.fail(id, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 3, "engine said \0 no");

    JobRow failed = row(id);
    assertThat(failed.errorCode()).isEqualTo(ErrorCode.ASR_FAILED);
    assertThat(failed.errorStep()).isEqualTo(JobStep.TRANSCRIBE);
    assertThat(failed.errorAttempt()).isEqualTo(3);
    assertThat(failed.errorMessage()).isEqualTo("engine said \\u0000 no");
    assertThat(types(id)).endsWith(EventType.JOB_FAILED, EventType.JOB_FAILED_REASON);
    assertThat(history(id).getLast().payloadJson()).isEqualTo("{\"error_code\": \"ASR_FAILED\"}");
    assertThat(usage())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.costUnits()).isZero();
              assertThat(record.processingMs()).isZero();
              assertThat(record.status()).isEqualTo(JobStatus.FAILED);
            });
  }

  @Test
  void canceling_before_the_start_leaves_no_usage_and_after_it_an_unbilled_row() {
    jobs.cancel(Seed.job(STORE, caller, asset, false).id());
    jobs.cancel(Seed.job(STORE, caller, asset, true).id());
    assertThat(usage()).isEmpty();

    JobId started = Seed.running(STORE, caller, asset);
    assertThat(jobs.cancel(started)).isEqualTo(DONE);
    assertThat(usage())
        .singleElement()
        .satisfies(record -> assertThat(record.costUnits()).isZero())
        .extracting(UsageRecord::jobId)
        .isEqualTo(started);
  }

  @Test
  void a_draft_takes_new_options_and_a_queued_job_only_a_priority() {
    JobId id = Seed.job(STORE, caller, asset, false).id();
    JobOptions other =
        new JobOptions("en", true, List.of("es"), List.of(OutputFormat.TXT), false, "en-standard");
    assertThat(jobs.changeOptions(caller, id, other)).isEqualTo(DONE);
    assertThat(jobs.changeOptions(caller, id, other)).isEqualTo(ALREADY);
    jobs.queue(caller, id);
    assertThat(jobs.changeOptions(caller, id, JobOptions.DEFAULT)).isEqualTo(REFUSED);
    assertThat(jobs.changePriority(caller, id, 5)).isEqualTo(DONE);
    jobs.start(id);
    assertThat(jobs.changePriority(caller, id, 6)).isEqualTo(REFUSED);
    assertThat(row(id).options()).isEqualTo(other);
    assertThat(row(id).priority()).isEqualTo(5);
  }

  @Test
  void another_workspace_sees_and_moves_nothing() {
    Caller stranger = Seed.owner(DATABASE);
    JobId id = Seed.job(STORE, caller, asset, false).id();

    assertThat(jobs.queue(stranger, id)).isEqualTo(ABSENT);
    assertThat(jobs.changeOptions(stranger, id, JobOptions.DEFAULT)).isEqualTo(ABSENT);
    assertThat(STORE.jobQueries().find(stranger.workspaceId(), id)).isEmpty();
    assertThat(STORE.jobQueries().listByIds(stranger.workspaceId(), List.of(id))).isEmpty();
    assertThat(STORE.eventLog().history(stranger.workspaceId(), EntityType.JOB, id.value()))
        .isEmpty();
  }

  @Test
  void creating_is_all_or_none() {
    AssetId foreign = Seed.uploaded(STORE, Seed.owner(DATABASE), "foreign.mp4");
    List<NewJob> wanted =
        List.of(
            new NewJob(asset, JobOptions.DEFAULT, 0, null),
            new NewJob(foreign, JobOptions.DEFAULT, 0, null));

    assertThatThrownBy(() -> jobs.create(caller, wanted, true))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(STORE.jobQueries().counts(caller.workspaceId(), JobFilter.ALL).values())
        .containsOnly(0L);
  }

  @Test
  void a_retry_points_at_the_job_it_repeats() {
    JobId first = Seed.running(STORE, caller, asset);
    jobs.fail(first, ErrorCode.ASR_FAILED, null, null, "x");

    List<NewJob> retry = List.of(new NewJob(asset, JobOptions.DEFAULT, 0, first));
    assertThat(jobs.create(caller, retry, true).getFirst().retryOf()).isEqualTo(first);
    assertThatThrownBy(() -> jobs.create(Seed.owner(DATABASE), retry, true))
        .isInstanceOf(JamakException.class);
  }

  @Test
  void five_hundred_jobs_are_made_in_the_order_asked() {
    List<NewJob> wanted =
        IntStream.range(0, 500)
            .mapToObj(i -> new NewJob(asset, JobOptions.DEFAULT, i, null))
            .toList();

    assertThat(jobs.create(caller, wanted, true))
        .extracting(JobRow::priority)
        .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void many_are_queued_at_once_and_each_is_answered_for() {
    JobId draft = Seed.job(STORE, caller, asset, false).id();
    JobId other = Seed.job(STORE, caller, asset, false).id();
    JobId queued = Seed.job(STORE, caller, asset, true).id();
    JobId running = Seed.running(STORE, caller, asset);
    JobId absent = JobId.next();

    assertThat(jobs.queueAll(caller, List.of(other, draft, queued, running, absent)))
        .containsExactly(
            Map.entry(other, DONE),
            Map.entry(draft, DONE),
            Map.entry(queued, ALREADY),
            Map.entry(running, REFUSED),
            Map.entry(absent, ABSENT));
    assertThat(types(draft)).containsExactly(EventType.JOB_CREATED, EventType.JOB_QUEUED);
    assertThat(jobs.queueAll(caller, List.of())).isEmpty();
  }

  @Test
  void an_output_is_added_once_and_never_to_a_job_that_has_ended() {
    JobId id = Seed.running(STORE, caller, asset);
    OutputRow first = jobs.addOutput(Seed.output(id, OutputFormat.SRT));

    assertThat(jobs.addOutput(Seed.output(id, OutputFormat.SRT))).isEqualTo(first);
    jobs.cancel(id);
    assertThat(jobs.addOutput(Seed.output(id, OutputFormat.SRT))).isEqualTo(first);
    assertThatThrownBy(() -> jobs.addOutput(Seed.output(id, OutputFormat.VTT)))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
    assertThat(STORE.jobQueries().outputs(id)).containsExactly(first);
    assertThat(STORE.jobQueries().output(caller.workspaceId(), id, first.id())).contains(first);
  }

  @Test
  void what_is_done_in_one_transaction_is_kept_together_or_not_at_all() {
    JobId id = Seed.job(STORE, caller, asset, false).id();

    assertThatThrownBy(
            () ->
                STORE.inTransaction(
                    () -> {
                      assertThat(jobs.queue(caller, id)).isEqualTo(DONE);
                      throw new IllegalStateException("cut");
                    }))
        .hasMessage("cut");
    assertThat(row(id).status()).isEqualTo(JobStatus.DRAFT);
    assertThat(types(id)).containsExactly(EventType.JOB_CREATED);
  }

  private JobRow row(JobId id) {
    return STORE.jobQueries().findForWorker(id).orElseThrow();
  }

  private List<EventRow> history(JobId id) {
    return STORE.eventLog().history(caller.workspaceId(), EntityType.JOB, id.value());
  }

  private List<EventType> types(JobId id) {
    return history(id).stream().map(EventRow::type).toList();
  }

  private List<UsageRecord> usage() {
    return STORE
        .usage()
        .list(caller.workspaceId(), Instant.EPOCH, Instant.now().plusSeconds(60), null, 10)
        .items();
  }
}
