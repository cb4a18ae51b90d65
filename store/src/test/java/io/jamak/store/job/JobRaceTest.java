package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Outcome;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobRaceTest {
  private static final Set<EventType> TERMINAL =
      Set.of(EventType.JOB_SUCCEEDED, EventType.JOB_FAILED, EventType.JOB_CANCELED);
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "race.mp4");

  @AfterEach
  void nothing_that_must_hold_is_broken() {
    assertThat(STORE.invariants().check()).extracting(Finding::violations).containsOnly(0L);
  }

  @Test
  void cancel_succeed_and_fail_raced_by_32_threads_end_in_one_state_with_one_event() {
    for (int round = 0; round < 10; round++) {
      JobId id = Seed.running(STORE, caller, asset);
      STORE.jobs().addOutput(Seed.output(id, OutputFormat.SRT));
      STORE.jobs().addOutput(Seed.output(id, OutputFormat.VTT));

      List<Outcome> outcomes = Race.of(32, i -> end(id, i));

      assertThat(outcomes).containsOnlyOnce(Outcome.DONE).doesNotContain(Outcome.ABSENT);
      assertThat(STORE.eventLog().history(caller.workspaceId(), EntityType.JOB, id.value()))
          .extracting(EventRow::type)
          .filteredOn(TERMINAL::contains)
          .hasSize(1);
    }
  }

  @Test
  void one_retry_asked_for_by_32_threads_makes_one_job_until_it_has_ended() {
    JobId old = Seed.running(STORE, caller, asset);
    STORE.jobs().cancel(old);

    List<List<JobRow>> made = Race.of(32, _ -> retry(old, JobOptions.DEFAULT));

    assertThat(made.stream().flatMap(List::stream)).hasSize(1);
    JobId first = made.stream().flatMap(List::stream).findFirst().orElseThrow().id();
    assertThat(
            retry(
                old,
                new JobOptions(
                    "ko", false, List.of(), JobOptions.DEFAULT.outputFormats(), false, "auto")))
        .hasSize(1);
    STORE.jobs().cancel(first);
    assertThat(retry(old, JobOptions.DEFAULT)).hasSize(1);
  }

  private List<JobRow> retry(JobId old, JobOptions options) {
    try {
      return STORE.jobs().create(caller, List.of(new NewJob(asset, options, 0, old)), true);
    } catch (JamakException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
      return List.of();
    }
  }

  private static Outcome end(JobId id, int runner) {
    return switch (runner % 3) {
      case 0 -> STORE.jobs().cancel(id);
      case 1 -> STORE.jobs().succeed(id, 60_000, 0, false);
      default -> STORE.jobs().fail(id, ErrorCode.ASR_FAILED, null, runner, "raced");
    };
  }

  @Test
  void a_cancel_accepted_while_32_threads_end_the_job_is_never_followed_by_success() {
    for (int round = 0; round < 10; round++) {
      JobId id = Seed.running(STORE, caller, asset);
      STORE.jobs().addOutput(Seed.output(id, OutputFormat.SRT));
      STORE.jobs().addOutput(Seed.output(id, OutputFormat.VTT));

      List<Outcome> outcomes =
          Race.of(
              32,
              i ->
                  i % 2 == 0
                      ? end(id, 1 + i / 2 % 2)
                      : STORE.jobs().requestCancel(caller, id, false));

      boolean accepted =
          IntStream.range(0, 32).anyMatch(i -> i % 2 == 1 && outcomes.get(i) == Outcome.DONE);
      JobStatus status = STORE.jobQueries().findForWorker(id).orElseThrow().status();
      assertThat(status == JobStatus.CANCELED || status == JobStatus.RUNNING)
          .as("%s after %s", status, outcomes)
          .isEqualTo(accepted);
      STORE.jobs().cancel(id);
    }
  }

  @Test
  void outputs_of_one_kind_raced_by_32_threads_stand_once() {
    JobId id = Seed.running(STORE, caller, asset);

    List<OutputRow> rows =
        Race.of(32, i -> STORE.jobs().addOutput(Seed.output(id, OutputFormat.TXT)));

    assertThat(rows).containsOnly(STORE.jobQueries().outputs(id).getFirst());
    STORE.jobs().cancel(id);
  }

  @Test
  void jobs_made_queued_renamed_and_ended_at_once_leave_a_true_badge() {
    Race.of(
        16,
        i -> {
          JobId id = Seed.job(STORE, caller, asset, i % 2 == 0).id();
          STORE.jobs().queue(caller, id);
          STORE.assets().change(caller, asset, "name " + i + ".mp4", null);
          STORE.jobs().start(id);
          return STORE.jobs().cancel(id);
        });

    String name = STORE.assetQueries().find(caller.workspaceId(), asset).orElseThrow().filename();
    assertThat(
            STORE
                .jobQueries()
                .list(caller.workspaceId(), JobFilter.ALL, JobSort.NEWEST, null, 100)
                .items())
        .hasSize(16)
        .extracting(JobRow::filename)
        .containsOnly(name);
  }

  @Test
  void bulk_runs_over_the_same_assets_in_opposite_order_all_finish() {
    List<AssetId> assets =
        IntStream.range(0, 8).mapToObj(i -> Seed.uploaded(STORE, caller, i + ".mp4")).toList();
    List<NewJob> forth =
        assets.stream().map(each -> new NewJob(each, JobOptions.DEFAULT, 0, null)).toList();

    List<Integer> made =
        Race.of(
            16,
            i -> STORE.jobs().create(caller, i % 2 == 0 ? forth : forth.reversed(), true).size());

    assertThat(made).hasSize(16).containsOnly(8);
  }

  @Test
  void bulk_queueing_raced_over_the_same_drafts_moves_each_once() {
    List<JobId> drafts =
        IntStream.range(0, 50).mapToObj(i -> Seed.job(STORE, caller, asset, false).id()).toList();

    List<Long> moved =
        Race.of(
            8,
            i ->
                STORE
                    .jobs()
                    .queueAll(caller, i % 2 == 0 ? drafts : drafts.reversed())
                    .values()
                    .stream()
                    .filter(Outcome.DONE::equals)
                    .count());

    assertThat(moved.stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
  }
}
