package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobQueriesTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "회의 100%.mp4");
  private final JobQueries queries = STORE.jobQueries();

  @ParameterizedTest
  @EnumSource
  void pages_put_together_are_the_whole_list_in_every_order(JobSort sort) {
    mixture();
    List<JobId> whole = ids(page(JobFilter.ALL, sort, null, 100));

    List<JobId> collected = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<JobRow> page = page(JobFilter.ALL, sort, after, 3);
      collected.addAll(ids(page));
      after = page.next();
    } while (after != null);

    assertThat(whole).hasSize(10);
    assertThat(collected).isEqualTo(whole);
  }

  @Test
  void each_order_is_the_one_its_name_says() {
    List<JobId> made = mixture();

    assertThat(ids(page(JobFilter.ALL, JobSort.OLDEST, null, 100))).isEqualTo(made);
    assertThat(ids(page(JobFilter.ALL, JobSort.NEWEST, null, 100))).isEqualTo(made.reversed());
    assertThat(page(JobFilter.ALL, JobSort.FAILURES_FIRST, null, 100).items())
        .extracting(row -> row.status() == JobStatus.FAILED)
        .startsWith(true, true, false);
    assertThat(page(JobFilter.ALL, JobSort.QUEUE, null, 100).items())
        .extracting(JobRow::priority)
        .isSortedAccordingTo((a, b) -> b - a);
    assertThat(page(JobFilter.ALL, JobSort.DURATION, null, 100).items())
        .extracting(row -> row.finishedAt() == null || row.startedAt() == null)
        .isSortedAccordingTo(Boolean::compare);
  }

  /** Ten jobs: two each queued, running, succeeded, failed, draft; priorities 0 to 4. */
  private List<JobId> mixture() {
    List<JobId> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      NewJob wanted = new NewJob(asset, JobOptions.DEFAULT, i % 5, null);
      JobId id = STORE.jobs().create(caller, List.of(wanted), i % 5 != 4).getFirst().id();
      if (i % 5 > 0) {
        STORE.jobs().start(id);
      }
      if (i % 5 == 2) {
        STORE.jobs().succeed(id, 1_000, 0, false);
      }
      if (i % 5 == 3) {
        STORE.jobs().fail(id, ErrorCode.ASR_FAILED, null, null, "x");
      }
      ids.add(id);
    }
    return ids;
  }

  @Test
  void filters_by_state_options_error_asset_and_time() {
    JobOptions spanish =
        new JobOptions("en", true, List.of("es"), List.of(OutputFormat.TXT), false, "en-standard");
    JobOptions off =
        new JobOptions("ko", false, List.of("es"), List.of(OutputFormat.SRT), false, "ko-standard");
    JobId translated = create(spanish);
    JobId plain = create(off);
    STORE.jobs().fail(plain, ErrorCode.NO_AUDIO, null, null, "x");

    assertThat(found(filter().translate(true))).containsExactly(translated);
    assertThat(found(filter().translate(false))).containsExactly(plain);
    assertThat(found(filter().language("es"))).containsExactly(translated);
    assertThat(found(filter().language("ko"))).containsExactly(plain);
    assertThat(found(filter().format(OutputFormat.TXT))).containsExactly(translated);
    assertThat(found(filter().errorCode(ErrorCode.NO_AUDIO))).containsExactly(plain);
    assertThat(found(filter().assetId(AssetId.next()))).isEmpty();
    assertThat(found(filter().assetId(asset))).hasSize(2);
    assertThat(found(filter().from(Instant.now().plusSeconds(60)))).isEmpty();
    assertThat(found(filter().to(Instant.now().plusSeconds(60)))).hasSize(2);
    assertThat(
            ids(
                page(
                    JobFilter.ALL.withStatuses(Set.of(JobStatus.FAILED)),
                    JobSort.NEWEST,
                    null,
                    10)))
        .containsExactly(plain);
    assertThat(queries.counts(caller.workspaceId(), JobFilter.ALL))
        .containsEntry(JobStatus.QUEUED, 1L)
        .containsEntry(JobStatus.FAILED, 1L)
        .containsEntry(JobStatus.RUNNING, 0L);
  }

  @Test
  void searches_by_id_name_and_tag() {
    JobId id = create(JobOptions.DEFAULT);
    STORE.assets().change(caller, asset, null, List.of("분기 보고"));

    assertThat(found(filter().search(id.toString()))).containsExactly(id);
    assertThat(found(filter().search("회의"))).containsExactly(id);
    assertThat(found(filter().search("분기"))).containsExactly(id);
    assertThat(found(filter().search("0%."))).containsExactly(id);
    assertThat(found(filter().search("0_."))).isEmpty();
    assertThat(found(filter().search(JobId.next().toString()))).isEmpty();
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    assertThatThrownBy(
            () ->
                page(
                    JobFilter.ALL,
                    JobSort.NEWEST,
                    new Slice.Position("yesterday", asset.value()),
                    10))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_CURSOR));
  }

  @Test
  void the_dispatcher_gets_what_is_queued_by_priority_and_only_once() {
    JobId low = create(JobOptions.DEFAULT);
    JobId high = create(JobOptions.DEFAULT);
    STORE.jobs().changePriority(caller, high, 9);

    assertThat(mine(queries.listUndispatched(1_000))).containsExactly(high, low);
    STORE.jobs().markDispatched(high);
    assertThat(mine(queries.listUndispatched(1_000))).containsExactly(low);
    assertThat(mine(queries.listActiveIdleFor(Duration.ofHours(-1), 1_000)))
        .containsExactlyInAnyOrder(high, low);
    assertThat(mine(queries.listActiveIdleFor(Duration.ofHours(1), 1_000))).isEmpty();
  }

  @Test
  void bars_that_moved_are_told_and_those_of_ended_jobs_are_not() {
    JobId moving = Seed.running(STORE, caller, asset);
    JobId ended = Seed.running(STORE, caller, asset);
    STORE.jobs().recordProgress(moving, List.of(), 42);
    STORE.jobs().recordProgress(ended, List.of(), 42);
    STORE.jobs().cancel(ended);

    assertThat(queries.progressSince(Instant.EPOCH))
        .filteredOn(bar -> bar.workspaceId().equals(caller.workspaceId()))
        .singleElement()
        .satisfies(bar -> assertThat(bar.percent()).isEqualTo(42))
        .extracting(JobQueries.Progress::id)
        .isEqualTo(moving);
    assertThat(queries.progressSince(Instant.now().plusSeconds(60))).isEmpty();
  }

  @Test
  void outputs_stand_in_order_originals_first() {
    JobId id = Seed.running(STORE, caller, asset);
    OutputRow vtt = Seed.output(id, OutputFormat.VTT);
    STORE.jobs().addOutput(translation(vtt));
    STORE.jobs().addOutput(vtt);
    STORE.jobs().addOutput(Seed.output(id, OutputFormat.SRT));

    assertThat(queries.outputs(id))
        .extracting(out -> out.kind() + " " + out.type())
        .containsExactly("ORIGINAL SRT", "ORIGINAL VTT", "TRANSLATION VTT");
    assertThat(queries.output(Seed.owner(DATABASE).workspaceId(), id, vtt.id())).isEmpty();
    assertThat(queries.output(caller.workspaceId(), JobId.next(), vtt.id())).isEmpty();
  }

  private static OutputRow translation(OutputRow of) {
    OutputRow other = Seed.output(of.jobId(), of.type());
    return new OutputRow(
        other.id(),
        other.jobId(),
        other.type(),
        OutputKind.TRANSLATION,
        "es",
        other.storageKey(),
        other.sizeBytes(),
        other.sha256(),
        other.createdAt());
  }

  private JobId create(JobOptions options) {
    return STORE
        .jobs()
        .create(caller, List.of(new NewJob(asset, options, 0, null)), true)
        .getFirst()
        .id();
  }

  private Slice<JobRow> page(
      JobFilter filter, JobSort sort, Slice.@Nullable Position after, int limit) {
    return queries.list(caller.workspaceId(), filter, sort, after, limit);
  }

  private List<JobId> found(JobFilter.Builder filter) {
    return ids(page(filter.build(), JobSort.NEWEST, null, 100));
  }

  private List<JobId> mine(List<JobRow> rows) {
    return rows.stream()
        .filter(row -> row.workspaceId().equals(caller.workspaceId()))
        .map(JobRow::id)
        .toList();
  }

  private static List<JobId> ids(Slice<JobRow> page) {
    return page.items().stream().map(JobRow::id).toList();
  }

  private static JobFilter.Builder filter() {
    return new JobFilter.Builder();
  }
}
