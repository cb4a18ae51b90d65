package io.jamak.store.upload;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Open upload sessions; a row goes when its upload completes or is given up. */
public interface UploadRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static UploadRepository over(Db db) {
    return new JooqUploadRepository(db);
  }

  /** Remembers a multipart upload that storage has opened. */
  void open(UploadSession session);

  /** The open session of an asset of this workspace. */
  Optional<UploadSession> find(WorkspaceId workspace, AssetId asset);

  /** Forgets the session; absent is fine. */
  void close(AssetId asset);

  /** Sessions without sign of life since then, oldest first, for the sweeper. */
  List<UploadSession> listOlderThan(Instant createdBefore, int limit);

  /** Open sessions of a workspace. */
  int countOpen(WorkspaceId workspace);

  /** Whether a row knows this multipart upload. */
  boolean isKnown(String multipartId);
}
