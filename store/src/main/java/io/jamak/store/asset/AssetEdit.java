package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.generated.tables.records.AssetsRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

  /**
   * Jobs carry the name too. Every change locks jobs first, in id order, and their asset second; so
   * does this one, and it gives up when a job was made between the two.
   */
  Outcome change(@Nullable String filename, @Nullable List<String> tags) {
    int locked = filename == null ? 0 : lockJobs();
    AssetsRecord asset = lockLiving();
    if (asset == null) {
      return Outcome.ABSENT;
    }
    Change change = set(asset, filename, tags);
    if (change.isEmpty()) {
      return Outcome.ALREADY;
    }
    if (filename != null) {
      renameJobs(filename, locked);
    }
    save(asset, change::event);
    return Outcome.DONE;
  }

  /** Touches no tag that is not named, so two people can tag the same asset. */
  Outcome retag(Set<String> add, Set<String> remove, int most) {
    AssetsRecord asset = lockLiving();
    if (asset == null) {
      return Outcome.ABSENT;
    }
    Set<String> tags = new LinkedHashSet<>(List.of(asset.get(ASSETS.TAGS)));
    tags.removeAll(remove);
    tags.addAll(add);
    if (tags.size() > most) {
      return Outcome.REFUSED;
    }
    Change change = set(asset, null, List.copyOf(tags));
    if (change.isEmpty()) {
      return Outcome.ALREADY;
    }
    save(asset, change::event);
    return Outcome.DONE;
  }

  private static Change set(
      AssetsRecord asset, @Nullable String filename, @Nullable List<String> tags) {
    boolean sameName = asset.get(ASSETS.FILENAME).equals(filename);
    boolean sameTags = List.of(asset.get(ASSETS.TAGS)).equals(tags);
    Change change = new Change(sameName ? null : filename, sameTags ? null : tags);
    if (change.filename() != null) {
      asset.set(ASSETS.FILENAME, change.filename());
    }
    if (change.tags() != null) {
      asset.set(ASSETS.TAGS, change.tags().toArray(String[]::new));
    }
    return change;
  }

  /** What became different; null for what did not. */
  private record Change(@Nullable String filename, @Nullable List<String> tags) {
    boolean isEmpty() {
      return filename == null && tags == null;
    }

    AssetEvent event(AssetStatus status) {
      return new AssetEvent.Changed(status, filename, tags, null);
    }
  }

  /** The locks are let go by rolling back, and taken again. */
  static final class JobsMadeMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Locks as {@link #change} does; of its failed jobs none can be run again, and nothing of what
   * its jobs made.
   */
  Outcome delete() {
    lockJobs();
    AssetsRecord asset = lock();
    if (asset == null) {
      return Outcome.ABSENT;
    }
    if (asset.get(ASSETS.DELETED_AT) != null) {
      return Outcome.ALREADY;
    }
    asset.set(ASSETS.DELETED_AT, dsl.select(DSL.currentInstant()).fetchSingle().value1());
    dsl.update(JOBS)
        .set(JOBS.SOURCE_GONE, true)
        .where(ownJobs())
        .and(JOBS.STATUS.eq(JobStatus.FAILED))
        .execute();
    dsl.update(JOBS)
        .setNull(JOBS.RESULTS_JSON)
        .where(ownJobs())
        .and(JOBS.RESULTS_JSON.isNotNull())
        .execute();
    save(asset, status -> new AssetEvent.Deleted(status, asset.get(ASSETS.FILENAME)));
    return Outcome.DONE;
  }

  private @Nullable AssetsRecord lock() {
    return dsl.selectFrom(ASSETS).where(own()).forNoKeyUpdate().fetchOne();
  }

  private @Nullable AssetsRecord lockLiving() {
    AssetsRecord asset = lock();
    return asset == null || asset.get(ASSETS.DELETED_AT) != null ? null : asset;
  }

  private void save(AssetsRecord asset, Function<AssetStatus, AssetEvent> event) {
    asset.set(ASSETS.UPDATED_AT, dsl.select(DSL.currentInstant()).fetchSingle().value1());
    dsl.executeUpdate(asset);
    AssetEvents.write(dsl, asset, caller.userId(), event);
  }

  private int lockJobs() {
    return dsl.select(JOBS.ID)
        .from(JOBS)
        .where(ownJobs())
        .orderBy(JOBS.ID)
        .forNoKeyUpdate()
        .fetch()
        .size();
  }

  private void renameJobs(String filename, int locked) {
    if (dsl.fetchCount(JOBS, ownJobs()) != locked) {
      throw new JobsMadeMeanwhile();
    }
    dsl.update(JOBS).set(JOBS.FILENAME, filename).where(ownJobs()).execute();
  }

  private Condition ownJobs() {
    return JOBS.ASSET_ID.eq(id).and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()));
  }

  private Condition own() {
    return ASSETS.ID.eq(id).and(ASSETS.WORKSPACE_ID.eq(caller.workspaceId()));
  }
}
