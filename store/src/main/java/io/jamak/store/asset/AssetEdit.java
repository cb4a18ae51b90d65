package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.event.EventType;
import io.jamak.store.Outcome;
import io.jamak.store.generated.tables.records.AssetsRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a person changes on one of their assets. */
final class AssetEdit {
  private final DSLContext dsl;
  private final Caller caller;
  private final AssetId id;

  AssetEdit(DSLContext dsl, Caller caller, AssetId id) {
    this.dsl = dsl;
    this.caller = caller;
    this.id = id;
  }

  Outcome change(@Nullable String filename, @Nullable List<String> tags) {
    if (filename != null) {
      renameJobs(filename);
    }
    AssetsRecord asset = lock();
    if (asset == null || asset.get(ASSETS.DELETED_AT) != null) {
      return Outcome.ABSENT;
    }
    Map<String, Object> details = new LinkedHashMap<>();
    if (filename != null && !filename.equals(asset.get(ASSETS.FILENAME))) {
      asset.set(ASSETS.FILENAME, filename);
      details.put("filename", filename);
    }
    if (tags != null && !tags.equals(List.of(asset.get(ASSETS.TAGS)))) {
      asset.set(ASSETS.TAGS, tags.toArray(String[]::new));
      details.put("tags", tags);
    }
    if (details.isEmpty()) {
      return Outcome.ALREADY;
    }
    save(asset, EventType.ASSET_CHANGED, details);
    if (filename != null) {
      renameJobs(filename);
    }
    return Outcome.DONE;
  }

  Outcome delete() {
    AssetsRecord asset = lock();
    if (asset == null) {
      return Outcome.ABSENT;
    }
    if (asset.get(ASSETS.DELETED_AT) != null) {
      return Outcome.ALREADY;
    }
    asset.set(ASSETS.DELETED_AT, dsl.select(DSL.currentInstant()).fetchSingle().value1());
    save(asset, EventType.ASSET_DELETED, Map.of("filename", asset.get(ASSETS.FILENAME)));
    return Outcome.DONE;
  }

  private @Nullable AssetsRecord lock() {
    return dsl.selectFrom(ASSETS).where(own()).forNoKeyUpdate().fetchOne();
  }

  private void save(AssetsRecord asset, EventType event, Map<String, ?> details) {
    asset.set(ASSETS.UPDATED_AT, dsl.select(DSL.currentInstant()).fetchSingle().value1());
    dsl.executeUpdate(asset);
    AssetEvents.write(dsl, asset, caller.userId(), event, details);
  }

  /**
   * Jobs carry the name too. Done before the asset is locked, since every other change locks the
   * job first, and once more after it for jobs that were being made meanwhile.
   */
  private void renameJobs(String filename) {
    dsl.update(JOBS)
        .set(JOBS.FILENAME, filename)
        .where(JOBS.ASSET_ID.eq(id))
        .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
        .and(JOBS.FILENAME.ne(filename))
        .execute();
  }

  private Condition own() {
    return ASSETS.ID.eq(id).and(ASSETS.WORKSPACE_ID.eq(caller.workspaceId()));
  }
}
