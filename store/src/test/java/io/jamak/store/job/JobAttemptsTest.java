package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Outcome;
import io.jamak.store.Store;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of attempts at one work the latest stands for those before it, unless it was canceled. */
class JobAttemptsTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");

  @AfterEach
  void rowsAgree() {
    assertThat(STORE.invariants().check()).filteredOn(JobAttemptsTest::isBroken).isEmpty();
  }

  @Test
  void a_failure_whose_retry_waits_runs_or_has_ended_is_retried_no_more() {
    JobId first = failed(Seed.running(STORE, caller, asset));
    assertThat(row(first).retryable()).isTrue();

    JobId second = again(first);
    assertThat(row(first).retried()).as("waits").isTrue();
    STORE.jobs().start(second);
    assertThat(row(first).retried()).as("runs").isTrue();
    Seed.finish(STORE, second);

    assertThat(row(first).retried()).as("made good").isTrue();
    assertThat(row(first).retryable()).isFalse();
    assertThat(row(second).retried()).isFalse();
  }

  @Test
  void of_failures_of_one_work_the_last_is_offered_alone() {
    JobId first = failed(Seed.running(STORE, caller, asset));
    JobId second = failed(started(again(first)));

    assertThat(offered()).containsExactly(second);
    assertThat(STORE.jobQueries().causes(caller.workspaceId(), JobFilter.ALL, day(), 9).causes())
        .extracting(cause -> cause.failed() + " " + cause.retryable())
        .containsExactly("2 1");
    JobId third = again(first);

    assertThat(offered()).isEmpty();
    STORE.jobs().cancel(third);
    assertThat(offered()).containsExactly(second);
  }

  @Test
  void a_canceled_retry_leaves_the_failure_as_it_was_until_another_succeeds() {
    JobId first = failed(Seed.running(STORE, caller, asset));
    JobId second = again(first);
    STORE.jobs().cancel(second);
    assertThat(offered()).containsExactly(first);

    JobId third = started(again(second));
    Seed.finish(STORE, third);

    assertThat(row(first).retried()).as("two attempts later").isTrue();
    assertThat(row(second).retried()).isTrue();
    assertThat(offered()).isEmpty();
  }

  @Test
  void of_two_attempts_that_are_canceled_side_by_side_neither_stands() {
    JobId first = failed(Seed.running(STORE, caller, asset));
    JobId second = again(first);
    JobId third = again(first, "en");

    CompletableFuture<Outcome> other =
        STORE.inTransaction(
            () -> {
              STORE.jobs().cancel(second);
              CompletableFuture<Outcome> asked =
                  CompletableFuture.supplyAsync(() -> STORE.jobs().cancel(third));
              awaitWhoWaits();
              return asked;
            });

    assertThat(other.join()).isEqualTo(Outcome.DONE);
    assertThat(offered()).containsExactly(first);
  }

  /** Until somebody waits for a lock in this database. */
  private static void awaitWhoWaits() {
    Instant end = Instant.now().plusSeconds(20);
    while (waiting() == 0) {
      assertThat(Instant.now()).as("nobody waits").isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static int waiting() {
    String query =
        "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    try (Connection connection = DATABASE.getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private JobId again(JobId of) {
    return again(of, "auto");
  }

  private JobId again(JobId of, String language) {
    JobOptions like = JobOptions.DEFAULT;
    JobOptions options =
        new JobOptions(
            language,
            like.translate(),
            like.targetLangs(),
            like.outputFormats(),
            like.diarization(),
            like.profile());
    NewJob retry = new NewJob(asset, options, 0, of);
    return STORE.jobs().create(caller, List.of(retry), true).getFirst().id();
  }

  private static JobId started(JobId job) {
    STORE.jobs().start(job);
    return job;
  }

  private static JobId failed(JobId job) {
    STORE.jobs().fail(job, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 1, "engine said no");
    return job;
  }

  private static CausePeriod day() {
    Instant end = Instant.now().plusSeconds(60);
    return new CausePeriod(end.minus(Duration.ofHours(24)), end);
  }

  private Set<JobId> offered() {
    JobFilter filter = new JobFilter.Builder().retryable(true).build();
    return STORE
        .jobQueries()
        .list(caller.workspaceId(), filter, JobSort.NEWEST, null, 10)
        .items()
        .stream()
        .map(JobRow::id)
        .collect(Collectors.toSet());
  }

  private static JobRow row(JobId id) {
    return STORE.jobQueries().findForWorker(id).orElseThrow();
  }

  private static boolean isBroken(Finding finding) {
    return finding.violations() > 0;
  }
}
