package io.jamak.store.cause;

import static io.jamak.store.generated.Tables.FAILURE_CAUSES;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.event.EntityType;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.FailureCausesRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads causes from rows. */
public final class CauseRows {
  private CauseRows() {}

  /** The cause of a row that holds all columns of its table. */
  public static CauseRow of(Record row) {
    return new CauseRow(
        row.get(FAILURE_CAUSES.ID),
        row.get(FAILURE_CAUSES.FINGERPRINT),
        row.get(FAILURE_CAUSES.ERROR_CODE),
        row.get(FAILURE_CAUSES.ERROR_STEP),
        row.get(FAILURE_CAUSES.MESSAGE),
        row.get(FAILURE_CAUSES.STATE),
        row.get(FAILURE_CAUSES.NAME),
        row.get(FAILURE_CAUSES.MUTED_ABOVE),
        row.get(FAILURE_CAUSES.FIRST_SEEN),
        row.get(FAILURE_CAUSES.LAST_SEEN),
        row.get(FAILURE_CAUSES.USER_ID),
        row.get(FAILURE_CAUSES.CHANGED_AT));
  }

  static Condition named(WorkspaceId workspace, CauseFingerprint fingerprint) {
    return FAILURE_CAUSES
        .WORKSPACE_ID
        .eq(workspace)
        .and(FAILURE_CAUSES.FINGERPRINT.eq(fingerprint));
  }

  static @Nullable FailureCausesRecord lock(
      DSLContext dsl, WorkspaceId workspace, CauseFingerprint fingerprint) {
    return dsl.selectFrom(FAILURE_CAUSES)
        .where(named(workspace, fingerprint))
        .forNoKeyUpdate()
        .fetchOne();
  }

  /** Of the jobs that were made in the last 24 hours, how many failed of it; counts to a limit. */
  static int countLately(
      DSLContext dsl, WorkspaceId workspace, CauseFingerprint fingerprint, int limit) {
    return dsl.fetchCount(
        DSL.selectOne()
            .from(JOBS)
            .where(JOBS.WORKSPACE_ID.eq(workspace))
            .and(JOBS.ERROR_FINGERPRINT.eq(fingerprint))
            .and("{0} > now() - interval '24 hours'", JOBS.CREATED_AT)
            .limit(limit));
  }

  static Journal.Subject subject(FailureCausesRecord cause, @Nullable UserId by) {
    return new Journal.Subject(
        cause.get(FAILURE_CAUSES.WORKSPACE_ID), by, EntityType.CAUSE, cause.get(FAILURE_CAUSES.ID));
  }
}
