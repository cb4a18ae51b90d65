package io.jamak.store.cause;

import static io.jamak.store.generated.Tables.FAILURE_CAUSES;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.UUID;

/** Reads causes, and hands changes to those who make them. */
final class JooqCauseRepository implements CauseRepository {
  private final Db db;

  JooqCauseRepository(Db db) {
    this.db = db;
  }

  @Override
  public List<CauseRow> listByIds(WorkspaceId workspace, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.read(
            dsl ->
                dsl.selectFrom(FAILURE_CAUSES)
                    .where(FAILURE_CAUSES.WORKSPACE_ID.eq(workspace))
                    .and(FAILURE_CAUSES.ID.in(ids))
                    .fetch(CauseRows::of));
  }

  @Override
  public CauseRow change(Caller caller, CauseFingerprint fingerprint, CauseChange change) {
    return db.write(dsl -> new CauseEdit(dsl, caller, fingerprint).apply(change));
  }

  @Override
  public int backfill(int most) {
    return db.write(dsl -> new CauseBackfill(dsl).next(most));
  }
}
