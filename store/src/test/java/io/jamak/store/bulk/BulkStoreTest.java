package io.jamak.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class BulkStoreTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final BulkRepository bulk = STORE.bulk();
  private final BulkQueries queries = STORE.bulkQueries();

  @Test
  void a_filter_fixes_its_jobs_when_it_is_accepted() {
    List<JobId> drafts = drafts(3);
    Seed.running(STORE, caller, asset);
    BulkActionRow action = accept(drafted());
    drafts(2);

    assertThat(action.counts()).isEqualTo(new BulkCounts(3, 0, 0, 0));
    assertThat(action.status()).isEqualTo(BulkStatus.RUNNING);
    assertThat(jobsOf(action.id())).containsExactlyInAnyOrderElementsOf(drafts);
    assertThat(queries.listUndispatched(100)).extracting(BulkActionRow::id).contains(action.id());
    bulk.markDispatched(action.id());
    assertThat(queries.listUndispatched(100))
        .extracting(BulkActionRow::id)
        .doesNotContain(action.id());
  }

  @Test
  void names_keep_their_order_each_once_and_an_unknown_one_is_an_item() {
    List<JobId> drafts = drafts(2);
    JobId unknown = JobId.next();
    BulkActionRow action =
        accept(
            new JobSet.Named(
                List.of(drafts.getLast(), unknown, drafts.getFirst(), drafts.getLast())));

    assertThat(jobsOf(action.id())).containsExactly(drafts.getLast(), unknown, drafts.getFirst());
  }

  @Test
  void those_with_which_an_earlier_action_failed_are_a_set_of_their_own() {
    List<JobId> drafts = drafts(3);
    BulkActionId earlier = accept(new JobSet.Named(drafts)).id();
    STORE.inTransaction(
        () -> {
          BulkChunk chunk = bulk.take(earlier, 3);
          bulk.finish(
              chunk.action(),
              chunk.items().stream()
                  .map(
                      item ->
                          item.ended(
                              item.position() == 1 ? BulkOutcome.DONE : BulkOutcome.FAILED,
                              null,
                              null))
                  .toList());
          return earlier;
        });
    JobSet failed = new JobSet.Ended(earlier, BulkOutcome.FAILED);

    assertThat(jobsOf(accept(failed).id())).containsExactly(drafts.get(1), drafts.get(2));
    assertThat(queries.groups(caller.workspaceId(), failed))
        .extracting(JobGroup::count)
        .containsExactly(2);
    Caller stranger = Seed.owner(DATABASE);
    assertThat(bulk.accept(stranger, BulkKind.CANCEL, BulkDetails.NONE, failed).counts().total())
        .isZero();
  }

  @Test
  void a_set_without_a_job_is_done_at_once() {
    BulkActionRow action = accept(drafted());
    assertThat(action.status()).isEqualTo(BulkStatus.DONE);
    assertThat(action.endedAt()).isNotNull();
  }

  @Test
  void the_last_outcome_ends_it() {
    drafts(3);
    BulkActionId id = accept(drafted()).id();

    assertThat(finish(id, 2)).isEqualTo(2);
    assertThat(row(id).counts()).isEqualTo(new BulkCounts(1, 2, 0, 0));
    assertThat(row(id).endedAt()).isNull();
    assertThat(queries.listIdleFor(Duration.ZERO, 100)).extracting(BulkActionRow::id).contains(id);
    assertThat(finish(id, 2)).isEqualTo(1);
    assertThat(row(id).status()).isEqualTo(BulkStatus.DONE);
    assertThat(row(id).endedAt()).isNotNull();
    assertThat(finish(id, 2)).isZero();
  }

  @Test
  void an_outcome_is_written_once_and_what_is_done_with_it_is_taken_back() {
    List<JobId> drafts = drafts(1);
    BulkActionId id = accept(drafted()).id();
    BulkChunk seen = STORE.inTransaction(() -> bulk.take(id, 1));
    finish(id, 1);

    assertThatThrownBy(
            () ->
                STORE.inTransaction(
                    () -> {
                      STORE.jobs().requestCancel(caller, drafts.getFirst(), false);
                      bulk.finish(seen.action(), done(seen.items()));
                      return id;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(STORE.jobQueries().findForWorker(drafts.getFirst()).orElseThrow().status())
        .isEqualTo(JobStatus.DRAFT);
    assertThat(row(id).counts()).isEqualTo(new BulkCounts(0, 1, 0, 0));
  }

  @Test
  void workers_side_by_side_take_turns_and_no_item_twice() {
    drafts(40);
    BulkActionId id = accept(drafted()).id();
    List<Integer> taken =
        Race.of(
            6,
            _ -> {
              int all = 0;
              int some = finish(id, 3);
              while (some > 0) {
                all += some;
                some = finish(id, 3);
              }
              return all;
            });
    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    assertThat(row(id).counts()).isEqualTo(new BulkCounts(0, 40, 0, 0));
  }

  @Test
  void a_stop_keeps_what_was_done_and_leaves_the_rest_open() {
    drafts(3);
    BulkActionId id = accept(drafted()).id();
    finish(id, 1);

    assertThat(bulk.stop(Seed.owner(DATABASE), id)).isEqualTo(Outcome.ABSENT);
    assertThat(bulk.stop(caller, id)).isEqualTo(Outcome.DONE);
    assertThat(bulk.stop(caller, id)).isEqualTo(Outcome.ALREADY);
    assertThat(finish(id, 2)).isZero();
    assertThat(row(id).counts()).isEqualTo(new BulkCounts(2, 1, 0, 0));
    assertThat(items(id, BulkOutcome.OPEN)).hasSize(2);
  }

  @Test
  void items_come_in_pages_in_the_order_of_the_set() {
    List<JobId> drafts = drafts(7);
    BulkActionId id = accept(new JobSet.Named(drafts)).id();
    List<JobId> read = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<BulkItem> page = queries.items(id, BulkOutcome.OPEN, after, 3);
      page.items().forEach(item -> read.add(item.jobId()));
      after = page.next();
    } while (after != null);
    assertThat(read).containsExactlyElementsOf(drafts);
  }

  @Test
  void jobs_that_stand_alike_are_counted_together_and_unknown_ones_in_no_group() {
    List<JobId> drafts = drafts(2);
    JobId failed = Seed.running(STORE, caller, asset);
    STORE.jobs().fail(failed, ErrorCode.NO_AUDIO, null, 1, "no sound");
    AssetId gone = Seed.uploaded(STORE, caller, "gone.mp4");
    JobId orphan = Seed.job(STORE, caller, gone, false).id();
    STORE.assets().delete(caller, gone);
    List<JobGroup> all =
        List.of(
            new JobGroup(JobStatus.DRAFT, null, false, false, 2, 120_000, 0),
            new JobGroup(JobStatus.FAILED, ErrorCode.NO_AUDIO, false, false, 1, 60_000, 0),
            new JobGroup(JobStatus.DRAFT, null, true, false, 1, 60_000, 0));

    assertThat(queries.groups(caller.workspaceId(), new JobSet.Matching(JobFilter.ALL)))
        .containsExactlyInAnyOrderElementsOf(all);
    JobSet named =
        new JobSet.Named(
            List.of(drafts.getFirst(), drafts.getLast(), failed, orphan, JobId.next()));
    assertThat(queries.groups(caller.workspaceId(), named))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void what_jobs_would_take_is_the_length_of_their_files_and_again_for_each_language() {
    AssetId unknown = Seed.uploading(STORE, caller, "of unknown length.mp4");
    STORE.assets().markUploaded(unknown, "etag", "video/mp4");
    JobOptions plain = JobOptions.DEFAULT;
    JobOptions translated =
        new JobOptions(
            plain.sourceLang(),
            true,
            List.of("en", "ja"),
            plain.outputFormats(),
            false,
            plain.profile());
    JobOptions switchedOff =
        new JobOptions(
            plain.sourceLang(),
            false,
            List.of("en"),
            plain.outputFormats(),
            false,
            plain.profile());
    STORE
        .jobs()
        .create(
            caller,
            List.of(
                new NewJob(asset, plain, 0, null),
                new NewJob(asset, translated, 0, null),
                new NewJob(asset, switchedOff, 0, null),
                new NewJob(unknown, translated, 0, null)),
            false);
    assertThat(queries.groups(caller.workspaceId(), new JobSet.Matching(JobFilter.ALL)))
        .containsExactly(new JobGroup(JobStatus.DRAFT, null, false, false, 4, 180_000, 120_000));
  }

  private int finish(BulkActionId id, int most) {
    return STORE.inTransaction(
        () -> {
          BulkChunk chunk = bulk.take(id, most);
          if (!chunk.items().isEmpty()) {
            bulk.finish(chunk.action(), done(chunk.items()));
          }
          return chunk.items().size();
        });
  }

  private static List<BulkItem> done(List<BulkItem> items) {
    return items.stream().map(item -> item.ended(BulkOutcome.DONE, null, null)).toList();
  }

  private BulkActionRow accept(JobSet jobs) {
    return bulk.accept(caller, BulkKind.CANCEL, BulkDetails.NONE, jobs);
  }

  private static JobSet drafted() {
    return new JobSet.Matching(JobFilter.ALL.withStatuses(Set.of(JobStatus.DRAFT)));
  }

  private BulkActionRow row(BulkActionId id) {
    return queries.find(caller.workspaceId(), id).orElseThrow();
  }

  private List<BulkItem> items(BulkActionId id, BulkOutcome outcome) {
    return queries.items(id, outcome, null, 100).items();
  }

  private List<JobId> jobsOf(BulkActionId id) {
    return items(id, BulkOutcome.OPEN).stream().map(BulkItem::jobId).toList();
  }

  private List<JobId> drafts(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> Seed.job(STORE, caller, asset, false).id())
        .toList();
  }
}
