package io.jamak.store.asset;

import static io.jamak.store.Outcome.ABSENT;
import static io.jamak.store.Outcome.ALREADY;
import static io.jamak.store.Outcome.DONE;
import static io.jamak.store.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetFilter.State;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AssetStoreTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetRepository assets = STORE.assets();

  @Test
  void an_upload_passes_its_states_and_can_be_taken_up_again() {
    AssetId id = Seed.uploading(STORE, caller, "a.mp4");
    assertThat(row(id).status()).isEqualTo(AssetStatus.UPLOADING);
    assertThat(assets.resume(id)).isEqualTo(ALREADY);
    assertThat(assets.markUploadFailed(id, ErrorCode.UP_PARTS, "part 2")).isEqualTo(DONE);
    assertThat(row(id).errorCode()).isEqualTo(ErrorCode.UP_PARTS);
    assertThat(assets.markUploaded(id, "e", "video/mp4")).isEqualTo(REFUSED);
    assertThat(assets.resume(id)).isEqualTo(DONE);
    assertThat(row(id).errorCode()).isNull();
    assertThat(assets.markUploaded(id, "e1", "video/webm")).isEqualTo(DONE);
    assertThat(assets.markUploaded(id, "e2", "video/webm")).isEqualTo(ALREADY);
    assertThat(assets.resume(id)).isEqualTo(REFUSED);
    assertThat(assets.resume(AssetId.next())).isEqualTo(ABSENT);

    assertThat(row(id).sourceEtag()).isEqualTo("e1");
    assertThat(row(id).mimeType()).isEqualTo("video/webm");
    assertThat(types(id))
        .containsExactly(
            EventType.ASSET_CREATED,
            EventType.ASSET_FAILED,
            EventType.ASSET_RESUMED,
            EventType.ASSET_UPLOADED);
  }

  @Test
  void facts_fill_in_and_a_repeat_writes_nothing() {
    AssetId id = Seed.uploading(STORE, caller, "b.mp4");
    assets.markUploaded(id, "e", "video/mp4");
    assertThat(STORE.assetQueries().listWithoutFacts(1_000)).extracting(AssetRow::id).contains(id);
    assets.setFacts(id, 1_234L, null, null);
    assets.setFacts(id, 1_234L, null, null);
    assets.setThumbnail(id, "thumb");
    assets.setThumbnail(id, "thumb");
    assets.setIngestError(id, ErrorCode.THUMB_FAILED, "no picture");

    AssetRow row = row(id);
    assertThat(row.durationMs()).isEqualTo(1_234);
    assertThat(row.thumbnailKey()).isEqualTo("thumb");
    assertThat(row.status()).isEqualTo(AssetStatus.UPLOADED);
    assertThat(row.errorCode()).isEqualTo(ErrorCode.THUMB_FAILED);
    assertThat(types(id))
        .endsWith(EventType.ASSET_FACTS, EventType.ASSET_THUMBNAIL, EventType.ASSET_CHANGED)
        .hasSize(5);
    assertThat(STORE.assetQueries().listWithoutFacts(1_000))
        .extracting(AssetRow::id)
        .doesNotContain(id);
  }

  @Test
  void a_thumbnail_that_was_made_after_all_ends_the_note_of_its_failure() {
    AssetId id = Seed.uploaded(STORE, caller, "d.mp4");
    assets.setIngestError(id, ErrorCode.THUMB_FAILED, "no picture");
    assets.setThumbnail(id, "thumb");
    assertThat(row(id).errorCode()).isNull();
    assertThat(row(id).errorMessage()).isNull();
    assertThat(types(id)).endsWith(EventType.ASSET_CHANGED, EventType.ASSET_THUMBNAIL);
  }

  @Test
  void the_newest_queued_job_is_the_badge_and_a_draft_only_a_chip() {
    AssetId id = Seed.uploaded(STORE, caller, "c.mp4");
    JobId draft = Seed.job(STORE, caller, id, false).id();
    assertThat(row(id).latestJob()).isNull();
    assertThat(row(id).inQueue()).isTrue();
    STORE.jobs().cancel(draft);
    assertThat(row(id).latestJob()).isNull();
    assertThat(row(id).inQueue()).isFalse();

    JobId older = Seed.running(STORE, caller, id);
    JobId newer = Seed.running(STORE, caller, id);
    STORE.jobs().recordProgress(newer, List.of(), 30);
    STORE.jobs().cancel(older);

    assertThat(row(id).latestJob())
        .isEqualTo(new AssetRow.LatestJob(newer, JobStatus.RUNNING, 30, null, 0, false));
    assertThat(counts(State.PROCESSING)).isEqualTo(1);
    STORE.jobs().fail(newer, ErrorCode.ASR_FAILED, null, null, "x");
    assertThat(row(id).latestJob())
        .isEqualTo(
            new AssetRow.LatestJob(newer, JobStatus.FAILED, 30, ErrorCode.ASR_FAILED, 0, false));
    assertThat(counts(State.ERROR)).isEqualTo(1);
    assertThat(found("c.mp4", State.ERROR)).containsExactly(id);
    assertThat(found("c.mp4", State.DONE)).isEmpty();
  }

  @Test
  void a_rename_and_new_tags_are_found_and_reach_the_jobs() {
    AssetId id = Seed.uploaded(STORE, caller, "d.mp4");
    Seed.job(STORE, caller, id, false);
    assertThat(assets.change(caller, id, "새 이름.mp4", List.of("태그", "x"))).isEqualTo(DONE);
    assertThat(assets.change(caller, id, "새 이름.mp4", null)).isEqualTo(ALREADY);
    assertThat(assets.change(Seed.owner(DATABASE), id, "stolen", null)).isEqualTo(ABSENT);

    assertThat(row(id).tags()).containsExactly("태그", "x");
    assertThat(found("이름")).containsExactly(id);
    assertThat(found("태그")).containsExactly(id);
    assertThat(
            STORE
                .jobQueries()
                .list(caller.workspaceId(), JobFilter.ALL, JobSort.NEWEST, null, 1)
                .items())
        .extracting(JobRow::filename)
        .containsExactly("새 이름.mp4");
  }

  @Test
  void tags_of_many_are_added_and_removed_without_touching_others() {
    AssetId first = Seed.uploaded(STORE, caller, "t1.mp4");
    AssetId second = Seed.uploaded(STORE, caller, "t2.mp4");
    assets.change(caller, first, null, List.of("강의", "여름"));
    assets.change(caller, second, null, List.of("회의"));

    assertThat(assets.retag(caller, first, Set.of("새"), Set.of("여름"), 3)).isEqualTo(DONE);
    assertThat(assets.retag(caller, second, Set.of("새"), Set.of("여름"), 3)).isEqualTo(DONE);
    assertThat(assets.retag(caller, second, Set.of("새"), Set.of("여름"), 3)).isEqualTo(ALREADY);
    assertThat(assets.retag(caller, first, Set.of("a", "b"), Set.of(), 3)).isEqualTo(REFUSED);
    assertThat(assets.retag(Seed.owner(DATABASE), first, Set.of("x"), Set.of(), 3))
        .isEqualTo(ABSENT);

    assertThat(row(first).tags()).containsExactly("강의", "새");
    assertThat(row(second).tags()).containsExactly("회의", "새");
    assertThat(types(second)).endsWith(EventType.ASSET_CHANGED);
    assertThat(tagged("새")).containsExactlyInAnyOrder(first, second);
    assertThat(tagged("강")).isEmpty();
  }

  @Test
  void stored_bytes_are_those_of_living_assets_also_when_many_come_and_go_at_once() {
    List<AssetId> ids = Race.of(16, i -> Seed.uploading(STORE, caller, i + ".mp4"));
    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isEqualTo(16_000);

    Race.of(
        12,
        i ->
            i % 2 == 0 ? assets.delete(caller, ids.get(i)) : assets.delete(caller, ids.get(i - 1)));

    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isEqualTo(10_000);
  }

  @Test
  void a_deleted_asset_is_absent_everywhere() {
    AssetId id = Seed.uploaded(STORE, caller, "e.mp4");
    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isEqualTo(1_000);
    assertThat(assets.delete(Seed.owner(DATABASE), id)).isEqualTo(ABSENT);
    assertThat(assets.delete(caller, id)).isEqualTo(DONE);
    assertThat(assets.delete(caller, id)).isEqualTo(ALREADY);

    assertThat(STORE.assetQueries().find(caller.workspaceId(), id)).isEmpty();
    assertThat(STORE.assetQueries().findForWorker(id)).isEmpty();
    assertThat(STORE.assetQueries().listByIds(caller.workspaceId(), List.of(id))).isEmpty();
    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isZero();
    assertThat(found("e.mp4")).isEmpty();
    assertThat(assets.markUploaded(id, "e", "video/mp4")).isEqualTo(ABSENT);
    assertThat(assets.change(caller, id, "x", null)).isEqualTo(ABSENT);
  }

  private AssetRow row(AssetId id) {
    return STORE.assetQueries().find(caller.workspaceId(), id).orElseThrow();
  }

  private List<AssetId> found(String search, State... states) {
    return STORE
        .assetQueries()
        .list(
            caller.workspaceId(),
            new AssetFilter(search, Set.of(states), null),
            AssetSort.NEWEST,
            null,
            10)
        .items()
        .stream()
        .map(AssetRow::id)
        .toList();
  }

  private List<AssetId> tagged(String tag) {
    return STORE
        .assetQueries()
        .list(
            caller.workspaceId(), new AssetFilter(null, Set.of(), tag), AssetSort.NEWEST, null, 10)
        .items()
        .stream()
        .map(AssetRow::id)
        .toList();
  }

  private long counts(State state) {
    return STORE
        .assetQueries()
        .counts(caller.workspaceId(), AssetFilter.ALL)
        .getOrDefault(state, 0L);
  }

  private List<EventType> types(AssetId id) {
    return STORE.eventLog().history(caller.workspaceId(), EntityType.ASSET, id.value()).stream()
        .map(EventRow::type)
        .toList();
  }
}
