package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobCausesTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final JobQueries queries = STORE.jobQueries();

  @Test
  void failures_are_grouped_by_cause_the_commonest_first() {
    for (int i = 0; i < 4; i++) {
      fail("a" + i + ".mp4", ErrorCode.ASR_FAILED, "piece " + i + ": no answer");
    }
    fail("b.mp4", ErrorCode.NO_AUDIO, "no stream in 'b'");
    Seed.finish(STORE, Seed.running(STORE, caller, Seed.uploaded(STORE, caller, "fine.mp4")));
    fail(Seed.owner(DATABASE), "theirs.mp4", ErrorCode.ASR_FAILED, "piece 9: no answer");

    CauseCounts counts = causes(JobFilter.ALL);

    assertThat(counts.failed()).isEqualTo(5);
    assertThat(counts.causes())
        .extracting(each -> each.cause().code() + " " + each.failed() + " " + each.retryable())
        .containsExactly("ASR_FAILED 4 4", "NO_AUDIO 1 0");
    assertThat(counts.causes().getFirst().newest())
        .extracting(CauseCounts.File::filename)
        .containsExactly("a3.mp4", "a2.mp4", "a1.mp4");
    assertThat(counts.causes().getFirst().buckets()).hasSize(24).last().isEqualTo(4L);
    assertThat(limited(1).causes()).hasSize(1);
    assertThat(limited(1).failed()).isEqualTo(5);
    assertThat(limited(1).retryable()).isEqualTo(4);
    assertThat(limited(1).distinct()).isEqualTo(2);
  }

  @Test
  void a_failure_stands_in_the_part_in_which_its_job_was_made() {
    JobId job = fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    Instant now = Instant.now();
    made(job, now.minus(Duration.ofMinutes(30)));
    made(fail("b.mp4", ErrorCode.ASR_FAILED, "x"), now.minus(Duration.ofMinutes(23 * 60 + 30)));
    made(fail("c.mp4", ErrorCode.ASR_FAILED, "x"), now.minus(Duration.ofDays(3)));

    CauseCounts.Cause cause =
        queries
            .causes(
                caller.workspaceId(),
                JobFilter.ALL,
                new CausePeriod(now.minus(Duration.ofHours(24)), now),
                10)
            .causes()
            .getFirst();

    List<Long> expected = new ArrayList<>(java.util.Collections.nCopies(24, 0L));
    expected.set(0, 1L);
    expected.set(23, 1L);
    assertThat(cause.buckets()).isEqualTo(expected);
    assertThat(cause.failed()).isEqualTo(3);
  }

  @Test
  void what_lost_its_file_cannot_be_retried_whichever_came_first() {
    JobId before = fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    delete(before);
    AssetId asset = Seed.uploaded(STORE, caller, "b.mp4");
    JobId after = Seed.running(STORE, caller, asset);
    STORE.assets().delete(caller, asset);
    STORE.jobs().fail(after, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 1, "x");
    JobId there = fail("c.mp4", ErrorCode.ASR_FAILED, "x");

    assertThat(causes(JobFilter.ALL).causes().getFirst().retryable()).isEqualTo(1);
    assertThat(listed(null, true)).containsExactly(there);
    assertThat(listed(null, false)).containsExactlyInAnyOrder(before, after);
    assertThat(row(before).retryable()).isFalse();
    assertThat(row(after).retryable()).isFalse();
    assertThat(row(there).retryable()).isTrue();
    assertThat(STORE.invariants().check()).filteredOn(JobCausesTest::isBroken).isEmpty();
  }

  @Test
  void filters_combine_with_cause_and_with_what_may_be_retried() {
    JobId again = fail("a.mp4", ErrorCode.ASR_FAILED, "x");
    JobId never = fail("b.mp4", ErrorCode.NO_AUDIO, "x");
    JobId other = fail("c.mp4", ErrorCode.ASR_FAILED, "y");
    CauseFingerprint cause = Objects.requireNonNull(row(again).fingerprint());

    assertThat(listed(cause, null)).containsExactly(again);
    assertThat(listed(cause, false)).isEmpty();
    assertThat(listed(null, true)).containsExactly(other, again);
    assertThat(listed(null, false)).containsExactly(never);
    JobFilter filter = new JobFilter.Builder().cause(cause).build();
    assertThat(queries.counts(caller.workspaceId(), filter)).containsEntry(JobStatus.FAILED, 1L);
    assertThat(causes(filter).causes()).hasSize(1);
    assertThat(causes(new JobFilter.Builder().retryable(true).build()).failed()).isEqualTo(2);
    assertThat(causes(new JobFilter.Builder().search("b.mp4").build()).failed()).isEqualTo(1);
    assertThat(causes(new JobFilter.Builder().to(Instant.EPOCH).build()).failed()).isZero();
    assertThat(causes(JobFilter.ALL.withStatuses(Set.of(JobStatus.RUNNING))).failed()).isZero();
    assertThat(
            causes(JobFilter.ALL.withStatuses(Set.of(JobStatus.RUNNING, JobStatus.FAILED)))
                .failed())
        .isEqualTo(3);
  }

  private CauseCounts causes(JobFilter filter) {
    return queries.causes(caller.workspaceId(), filter, today(), 50);
  }

  private CauseCounts limited(int limit) {
    return queries.causes(caller.workspaceId(), JobFilter.ALL, today(), limit);
  }

  private static CausePeriod today() {
    Instant end = Instant.now().plusSeconds(60);
    return new CausePeriod(end.minus(Duration.ofHours(24)), end);
  }

  private JobId fail(String filename, ErrorCode code, String message) {
    return fail(caller, filename, code, message);
  }

  private static JobId fail(Caller who, String filename, ErrorCode code, String message) {
    JobId id = Seed.running(STORE, who, Seed.uploaded(STORE, who, filename));
    STORE.jobs().fail(id, code, JobStep.TRANSCRIBE, 1, message);
    return id;
  }

  private void delete(JobId of) {
    STORE.assets().delete(caller, row(of).assetId());
  }

  private static void made(JobId id, Instant when) {
    TestDatabase.run(
        DATABASE, "update jobs set created_at = '" + when + "' where id = '" + id + "'");
  }

  private JobRow row(JobId id) {
    return queries.findForWorker(id).orElseThrow();
  }

  private List<JobId> listed(@Nullable CauseFingerprint cause, @Nullable Boolean retryable) {
    JobFilter filter = new JobFilter.Builder().cause(cause).retryable(retryable).build();
    return queries.list(caller.workspaceId(), filter, JobSort.NEWEST, null, 10).items().stream()
        .map(JobRow::id)
        .toList();
  }

  private static boolean isBroken(Finding finding) {
    return finding.violations() > 0;
  }
}
