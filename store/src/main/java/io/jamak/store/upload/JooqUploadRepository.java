package io.jamak.store.upload;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.UPLOAD_SESSIONS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.generated.tables.records.UploadSessionsRecord;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Writes and reads upload sessions. */
final class JooqUploadRepository implements UploadRepository {
  private final Db db;

  JooqUploadRepository(Db db) {
    this.db = db;
  }

  @Override
  public void open(UploadSession session) {
    UploadSessionsRecord row = new UploadSessionsRecord();
    row.set(UPLOAD_SESSIONS.ASSET_ID, session.assetId());
    row.set(UPLOAD_SESSIONS.STORAGE_KEY, session.storageKey());
    row.set(UPLOAD_SESSIONS.MULTIPART_ID, session.multipartId());
    row.set(UPLOAD_SESSIONS.SIZE_BYTES, session.sizeBytes());
    row.set(UPLOAD_SESSIONS.PART_SIZE_BYTES, session.partSizeBytes());
    row.set(UPLOAD_SESSIONS.CREATED_AT, session.createdAt());
    db.write(
        dsl ->
            dsl.insertInto(UPLOAD_SESSIONS)
                .set(row)
                .onConflict(UPLOAD_SESSIONS.ASSET_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  @Override
  public Optional<UploadSession> find(WorkspaceId workspace, AssetId asset) {
    return db.read(
        dsl ->
            dsl.select(UPLOAD_SESSIONS.fields())
                .from(UPLOAD_SESSIONS)
                .join(ASSETS)
                .on(ASSETS.ID.eq(UPLOAD_SESSIONS.ASSET_ID))
                .where(ASSETS.ID.eq(asset))
                .and(ASSETS.WORKSPACE_ID.eq(workspace))
                .fetchOptional(JooqUploadRepository::session));
  }

  @Override
  public void close(AssetId asset) {
    db.write(
        dsl -> dsl.deleteFrom(UPLOAD_SESSIONS).where(UPLOAD_SESSIONS.ASSET_ID.eq(asset)).execute());
  }

  @Override
  public List<UploadSession> listOlderThan(Instant createdBefore, int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(UPLOAD_SESSIONS)
                .where(UPLOAD_SESSIONS.CREATED_AT.lt(createdBefore))
                .orderBy(UPLOAD_SESSIONS.CREATED_AT)
                .limit(limit)
                .fetch(JooqUploadRepository::session));
  }

  @Override
  public int countOpen(WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.fetchCount(
                dsl.selectOne()
                    .from(UPLOAD_SESSIONS)
                    .join(ASSETS)
                    .on(ASSETS.ID.eq(UPLOAD_SESSIONS.ASSET_ID))
                    .where(ASSETS.WORKSPACE_ID.eq(workspace))));
  }

  @Override
  public boolean isKnown(String multipartId) {
    return db.read(
        dsl -> dsl.fetchExists(UPLOAD_SESSIONS, UPLOAD_SESSIONS.MULTIPART_ID.eq(multipartId)));
  }

  private static UploadSession session(Record row) {
    return new UploadSession(
        row.get(UPLOAD_SESSIONS.ASSET_ID),
        row.get(UPLOAD_SESSIONS.STORAGE_KEY),
        row.get(UPLOAD_SESSIONS.MULTIPART_ID),
        row.get(UPLOAD_SESSIONS.SIZE_BYTES),
        row.get(UPLOAD_SESSIONS.PART_SIZE_BYTES),
        row.get(UPLOAD_SESSIONS.CREATED_AT));
  }
}
