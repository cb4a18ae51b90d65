package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.AssetEvent;
import io.jamak.store.Outcome;
import io.jamak.store.generated.tables.records.AssetsRecord;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes assets; every change is one transaction with its event. */
final class JooqAssetRepository implements AssetRepository {
  private static final int RENAMES = 50;

  private final Db db;

  JooqAssetRepository(Db db) {
    this.db = db;
  }

  @Override
  public void create(
      Caller caller,
      AssetId id,
      String filename,
      String storageKey,
      long sizeBytes,
      String mimeType) {
    db.write(
        dsl -> {
          AssetsRecord created =
              dsl.insertInto(ASSETS)
                  .set(ASSETS.ID, id)
                  .set(ASSETS.USER_ID, caller.userId())
                  .set(ASSETS.WORKSPACE_ID, caller.workspaceId())
                  .set(ASSETS.FILENAME, filename)
                  .set(ASSETS.STORAGE_KEY, storageKey)
                  .set(ASSETS.SIZE_BYTES, sizeBytes)
                  .set(ASSETS.MIME_TYPE, mimeType)
                  .returning()
                  .fetchSingle();
          AssetEvents.write(
              dsl,
              created,
              caller.userId(),
              status -> new AssetEvent.Created(status, filename, sizeBytes));
          return created;
        });
  }

  @Override
  public void setFingerprint(AssetId id, String fingerprint) {
    db.write(
        dsl ->
            dsl.update(ASSETS)
                .set(ASSETS.FINGERPRINT, fingerprint)
                .where(ASSETS.ID.eq(id))
                .and(ASSETS.FINGERPRINT.isNull())
                .execute());
  }

  @Override
  public Outcome markUploaded(AssetId id, String sourceEtag, String mimeType) {
    return move(
        id,
        AssetStatus.UPLOADED,
        Map.of(ASSETS.SOURCE_ETAG, sourceEtag, ASSETS.MIME_TYPE, mimeType),
        AssetEvent.Uploaded::new);
  }

  @Override
  public Outcome markUploadFailed(AssetId id, ErrorCode code, String message) {
    return move(
        id,
        AssetStatus.FAILED,
        Map.of(ASSETS.ERROR_CODE, code, ASSETS.ERROR_MESSAGE, EngineerLine.of(message)),
        status -> new AssetEvent.UploadFailed(status, code));
  }

  @Override
  public Outcome resume(AssetId id) {
    Map<Field<?>, Object> changes = new HashMap<>();
    changes.put(ASSETS.ERROR_CODE, null);
    changes.put(ASSETS.ERROR_MESSAGE, null);
    return move(id, AssetStatus.UPLOADING, changes, AssetEvent.Resumed::new);
  }

  private Outcome move(
      AssetId id,
      AssetStatus to,
      Map<? extends Field<?>, ?> changes,
      Function<AssetStatus, AssetEvent> event) {
    return db.write(
        dsl -> {
          AssetsRecord moved =
              update(dsl, id, ASSETS.STATUS.in(sources(to)), withStatus(to, changes));
          if (moved == null) {
            return whyNot(dsl, id, to);
          }
          AssetEvents.write(dsl, moved, null, event);
          return Outcome.DONE;
        });
  }

  private static Map<Field<?>, Object> withStatus(
      AssetStatus to, Map<? extends Field<?>, ?> changes) {
    Map<Field<?>, Object> all = new HashMap<>(changes);
    all.put(ASSETS.STATUS, to);
    return all;
  }

  private static Outcome whyNot(DSLContext dsl, AssetId id, AssetStatus wanted) {
    AssetStatus status =
        dsl.select(ASSETS.STATUS)
            .from(ASSETS)
            .where(ASSETS.ID.eq(id))
            .and(ASSETS.DELETED_AT.isNull())
            .fetchOne(ASSETS.STATUS);
    if (status == null) {
      return Outcome.ABSENT;
    }
    return status == wanted ? Outcome.ALREADY : Outcome.REFUSED;
  }

  private static AssetStatus[] sources(AssetStatus to) {
    return Arrays.stream(AssetStatus.values())
        .filter(from -> from.canBecome(to))
        .toArray(AssetStatus[]::new);
  }

  @Override
  public void setFacts(
      AssetId id,
      @Nullable Long durationMs,
      @Nullable Integer width,
      @Nullable Integer height,
      List<SoundTrack> soundTracks) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(ASSETS.DURATION_MS, durationMs);
    changes.put(ASSETS.WIDTH, width);
    changes.put(ASSETS.HEIGHT, height);
    changes.put(ASSETS.SOUND_TRACKS, Json.of(soundTracks));
    note(id, changes, status -> new AssetEvent.FactsFound(status, durationMs, width, height));
  }

  @Override
  public void setThumbnail(AssetId id, String thumbnailKey) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(ASSETS.THUMBNAIL_KEY, thumbnailKey);
    changes.put(ASSETS.ERROR_CODE, null);
    changes.put(ASSETS.ERROR_MESSAGE, null);
    note(id, changes, status -> new AssetEvent.ThumbnailMade(status, thumbnailKey));
  }

  @Override
  public void setIngestError(AssetId id, ErrorCode code, String message) {
    note(
        id,
        Map.of(ASSETS.ERROR_CODE, code, ASSETS.ERROR_MESSAGE, EngineerLine.of(message)),
        status -> new AssetEvent.Changed(status, null, null, code));
  }

  /** A repeat that changes nothing writes nothing. */
  private void note(
      AssetId id, Map<? extends Field<?>, ?> changes, Function<AssetStatus, AssetEvent> event) {
    db.write(
        dsl -> {
          AssetsRecord noted = update(dsl, id, differs(changes), changes);
          if (noted != null) {
            AssetEvents.write(dsl, noted, null, event);
          }
          return noted != null;
        });
  }

  private static Condition differs(Map<? extends Field<?>, ?> changes) {
    return DSL.or(changes.entrySet().stream().map(c -> differs(c.getKey(), c.getValue())).toList());
  }

  private static <T> Condition differs(Field<T> column, @Nullable Object value) {
    return column.isDistinctFrom(DSL.val(value, column));
  }

  private static @Nullable AssetsRecord update(
      DSLContext dsl, AssetId id, Condition condition, Map<? extends Field<?>, ?> changes) {
    return dsl.update(ASSETS)
        .set(changes)
        .set(ASSETS.UPDATED_AT, DSL.currentInstant())
        .where(ASSETS.ID.eq(id))
        .and(ASSETS.DELETED_AT.isNull())
        .and(condition)
        .returning()
        .fetchOne();
  }

  @Override
  public Outcome change(
      Caller caller, AssetId id, @Nullable String filename, @Nullable List<String> tags) {
    for (int attempt = 1; ; attempt++) {
      try {
        return db.write(dsl -> new AssetEdit(dsl, caller, id).change(filename, tags));
      } catch (AssetEdit.JobsMadeMeanwhile again) {
        if (attempt == RENAMES) {
          throw new JamakException(
              ErrorCode.CONFLICT, "asset " + id + ": jobs keep being made of it", again);
        }
      }
    }
  }

  @Override
  public Outcome retag(Caller caller, AssetId id, Set<String> add, Set<String> remove, int most) {
    return db.write(dsl -> new AssetEdit(dsl, caller, id).retag(add, remove, most));
  }

  @Override
  public Outcome delete(Caller caller, AssetId id) {
    return db.write(dsl -> new AssetEdit(dsl, caller, id).delete());
  }
}
