package io.jamak.store.asset;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads assets for screens and API; deleted ones are absent everywhere. */
public interface AssetQueries {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static AssetQueries over(Db db) {
    return new JooqAssetQueries(db);
  }

  /** One asset of this workspace. */
  Optional<AssetRow> find(WorkspaceId workspace, AssetId id);

  /** One asset whatever its workspace: for workers, never for a request. */
  Optional<AssetRow> findForWorker(AssetId id);

  /** A page of at most {@code limit}, after {@code after}. */
  Slice<AssetRow> list(
      WorkspaceId workspace,
      AssetFilter filter,
      AssetSort sort,
      Slice.@Nullable Position after,
      int limit);

  /** The rows of these ids, in no particular order; unknown ids are left out, none ask nothing. */
  List<AssetRow> listByIds(WorkspaceId workspace, List<AssetId> ids);

  /**
   * The asset of the same file that is uploaded, or else the newest whose upload has not ended or
   * has failed, and can be taken up again.
   */
  Optional<AssetRow> findSame(WorkspaceId workspace, long sizeBytes, String fingerprint);

  /** What an asset's file looked like when its upload began; empty where nobody said. */
  Optional<String> fingerprint(WorkspaceId workspace, AssetId id);

  /** How many assets stand in each state; the states of {@code filter} do not matter. */
  Map<AssetFilter.State, Long> counts(WorkspaceId workspace, AssetFilter filter);

  /** Bytes of all sources of a workspace that are not deleted. */
  long storedBytes(WorkspaceId workspace);

  /** Uploaded assets without facts or error whose ingest may have been lost, oldest first. */
  List<AssetRow> listWithoutFacts(int limit);
}
