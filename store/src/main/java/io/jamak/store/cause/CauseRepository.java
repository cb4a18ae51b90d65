package io.jamak.store.cause;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.UUID;

/** Causes of failures as people deal with them. */
public interface CauseRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static CauseRepository over(Db db) {
    return new JooqCauseRepository(db);
  }

  /** The rows of these ids; unknown ids are left out, none ask nothing. */
  List<CauseRow> listByIds(WorkspaceId workspace, List<UUID> ids);

  /**
   * Names a cause or moves it to another state, with the event in the same transaction. Nothing is
   * written where nothing becomes different.
   *
   * @return the cause as it is now
   * @throws io.jamak.domain.error.JamakException NOT_FOUND; CONFLICT where its state is not the one
   *     that was seen; BAD_REQUEST for a {@code mutedAbove} of a cause that is not muted then
   */
  CauseRow change(Caller caller, CauseFingerprint fingerprint, CauseChange change);

  /**
   * Gives their cause to failed jobs that have none, as those of earlier releases do; tells nobody,
   * for nothing happened. Several processes may do it side by side, and stop whenever they like.
   *
   * @param most jobs in one transaction
   * @return how many were given one; fewer than {@code most} at the end
   */
  int backfill(int most);
}
