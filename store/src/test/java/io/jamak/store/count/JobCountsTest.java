package io.jamak.store.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Store;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JobCountsTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "a.mp4");
  private final JobCounts counts = STORE.jobCounts();

  @Test
  void whoever_changes_jobs_while_another_folds_the_counts_are_those_of_the_rows()
      throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(5)) {
      List<Future<?>> working =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(seed -> people.submit(() -> work(new Random(seed))))
              .toList();
      Future<?> folding = people.submit(() -> foldUntil(working));
      for (Future<?> one : working) {
        one.get();
      }
      folding.get();
    }
    assertThat(counts.byStatus(caller.workspaceId()))
        .isEqualTo(STORE.jobQueries().counts(caller.workspaceId(), JobFilter.ALL))
        .containsEntry(JobStatus.DRAFT, 0L)
        .allSatisfy((status, jobs) -> assertThat(jobs).isNotNegative());
    assertKept();
    counts.fold(100_000);
    assertKept();
  }

  private void work(Random random) {
    for (int i = 0; i < 40; i++) {
      JobId job = queued();
      if (random.nextBoolean()) {
        STORE.jobs().start(job);
      }
      switch (random.nextInt(4)) {
        case 0 -> STORE.jobs().fail(job, ErrorCode.ASR_FAILED, null, null, "x");
        case 1 -> STORE.jobs().requestCancel(caller, job, true);
        case 2 -> STORE.jobs().succeed(job, 1_000, 0, false);
        default -> {} // stays as it is
      }
    }
  }

  private void foldUntil(List<Future<?>> working) {
    while (!working.stream().allMatch(Future::isDone)) {
      counts.fold(7);
    }
  }

  private void assertKept() {
    assertThat(STORE.invariants().check())
        .filteredOn(finding -> finding.meaning().startsWith("the counts of jobs"))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.examples()).isEmpty());
  }

  @Test
  void a_sum_that_is_wrong_is_found_by_the_check() {
    queued();
    TestDatabase.run(
        DATABASE, "update job_count_changes set change = change + 1 where ended_at is null");
    assertThat(STORE.invariants().check())
        .filteredOn(finding -> finding.meaning().contains("by state are those of their rows"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.violations()).isPositive());
    TestDatabase.run(
        DATABASE, "update job_count_changes set change = change - 1 where ended_at is null");
  }

  @Test
  void what_ended_is_told_span_by_span_whether_it_is_folded_or_not() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    ended(now.minus(Duration.ofMinutes(3)), JobStatus.FAILED);
    ended(now.minus(Duration.ofMinutes(2)).plusSeconds(59), JobStatus.SUCCEEDED);
    counts.fold(100_000);
    ended(now.minus(Duration.ofMinutes(2)), JobStatus.SUCCEEDED);

    List<Instant> bounds =
        IntStream.rangeClosed(-4, 0).mapToObj(i -> now.plus(Duration.ofMinutes(i))).toList();
    assertThat(counts.ended(caller.workspaceId(), bounds))
        .containsExactly(
            Map.of(), Map.of(JobStatus.FAILED, 1L), Map.of(JobStatus.SUCCEEDED, 2L), Map.of());
    assertThat(counts.ended(Seed.owner(DATABASE).workspaceId(), bounds))
        .allSatisfy(span -> assertThat(span).isEmpty());
  }

  @Test
  void long_times_are_summed_up_by_quarters_of_an_hour() {
    Instant quarter = Instant.parse("2026-03-01T10:15:00Z");
    ended(quarter, JobStatus.CANCELED);
    ended(quarter.plusSeconds(899), JobStatus.CANCELED);
    ended(quarter.plusSeconds(900), JobStatus.CANCELED);
    counts.fold(100_000);
    List<Instant> bounds =
        List.of(
            quarter.minus(Duration.ofDays(3)),
            quarter,
            quarter.plusSeconds(900),
            quarter.plusSeconds(1800));
    assertThat(counts.ended(caller.workspaceId(), bounds))
        .containsExactly(Map.of(), Map.of(JobStatus.CANCELED, 2L), Map.of(JobStatus.CANCELED, 1L));
  }

  @Test
  void the_job_that_waits_longest_is_known_while_one_waits() {
    assertThat(counts.oldestQueued(caller.workspaceId())).isEmpty();
    JobId first = queued();
    Instant since = counts.oldestQueued(caller.workspaceId()).orElseThrow();
    queued();
    assertThat(counts.oldestQueued(caller.workspaceId())).contains(since);
    STORE.jobs().start(first);
    assertThat(counts.oldestQueued(caller.workspaceId()).orElseThrow()).isAfter(since);
  }

  private void ended(Instant when, JobStatus status) {
    TestDatabase.run(
        DATABASE,
        "update jobs set status = '%s', finished_at = '%s' where id = '%s'"
            .formatted(status.code(), when, queued()));
  }

  private JobId queued() {
    NewJob wanted = new NewJob(asset, JobOptions.DEFAULT, 0, null);
    return STORE.jobs().create(caller, List.of(wanted), true).getFirst().id();
  }
}
