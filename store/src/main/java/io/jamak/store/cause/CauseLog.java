package io.jamak.store.cause;

import static io.jamak.store.generated.Tables.FAILURE_CAUSES;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.Ids;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.event.CauseEvent;
import io.jamak.domain.job.JobId;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.FailureCausesRecord;
import io.jamak.store.generated.tables.records.JobsRecord;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, in the transaction of a failure, what the workspace knows of its cause: a new one is told
 * at once, one that was resolved or is muted may be open again.
 *
 * <p>Of a storm of failures of one cause only the first in a second changes its row, so that they
 * do not wait for each other.
 */
public final class CauseLog {
  private static final Duration EXACT = Duration.ofSeconds(1);

  private final DSLContext dsl;
  private final JobsRecord failed;
  private final JobId job;
  private final WorkspaceId workspace;
  private final CauseFingerprint fingerprint;

  private CauseLog(DSLContext dsl, JobsRecord failed) {
    this.dsl = dsl;
    this.failed = failed;
    this.job = failed.get(JOBS.ID);
    this.workspace = failed.get(JOBS.WORKSPACE_ID);
    this.fingerprint = failed.get(JOBS.ERROR_FINGERPRINT);
  }

  /** Notes a job that has just failed, after all else of its transaction. */
  public static void note(DSLContext dsl, JobsRecord failed) {
    new CauseLog(dsl, failed).note(failed.get(JOBS.FINISHED_AT));
  }

  private void note(Instant now) {
    if (isNoNews(now) || insert(now)) {
      return;
    }
    FailureCausesRecord cause = CauseRows.lock(dsl, workspace, fingerprint);
    if (cause != null) {
      seeAgain(cause, now);
    }
  }

  private boolean isNoNews(Instant now) {
    return dsl.fetchExists(
        FAILURE_CAUSES,
        CauseRows.named(workspace, fingerprint)
            .and(FAILURE_CAUSES.STATE.in(CauseState.OPEN, CauseState.KNOWN))
            .and(FAILURE_CAUSES.LAST_SEEN.gt(now.minus(EXACT))));
  }

  /** Whoever inserts the same at the same time is waited for, and was first. */
  private boolean insert(Instant now) {
    FailureCausesRecord cause =
        dsl.insertInto(FAILURE_CAUSES)
            .set(FAILURE_CAUSES.ID, Ids.next())
            .set(FAILURE_CAUSES.WORKSPACE_ID, workspace)
            .set(FAILURE_CAUSES.FINGERPRINT, fingerprint)
            .set(FAILURE_CAUSES.ERROR_CODE, failed.get(JOBS.ERROR_CODE))
            .set(FAILURE_CAUSES.ERROR_STEP, failed.get(JOBS.ERROR_STEP))
            .set(FAILURE_CAUSES.MESSAGE, failed.get(JOBS.ERROR_MESSAGE))
            .set(FAILURE_CAUSES.FIRST_SEEN, now)
            .set(FAILURE_CAUSES.LAST_SEEN, now)
            .onConflict(FAILURE_CAUSES.WORKSPACE_ID, FAILURE_CAUSES.FINGERPRINT)
            .doNothing()
            .returning()
            .fetchOne();
    if (cause == null) {
      return false;
    }
    tell(
        cause,
        new CauseEvent.Found(
            fingerprint,
            cause.get(FAILURE_CAUSES.ERROR_CODE),
            cause.get(FAILURE_CAUSES.ERROR_STEP),
            cause.get(FAILURE_CAUSES.MESSAGE),
            job));
    return true;
  }

  private void seeAgain(FailureCausesRecord cause, Instant now) {
    CauseEvent opened = opened(cause);
    if (opened != null) {
      cause.set(FAILURE_CAUSES.STATE, CauseState.OPEN);
      cause.set(FAILURE_CAUSES.MUTED_ABOVE, null);
      cause.set(FAILURE_CAUSES.USER_ID, null);
      cause.set(FAILURE_CAUSES.CHANGED_AT, now);
      tell(cause, opened);
    }
    if (now.isAfter(cause.get(FAILURE_CAUSES.LAST_SEEN))) {
      cause.set(FAILURE_CAUSES.LAST_SEEN, now);
    }
    if (cause.modified()) {
      dsl.executeUpdate(cause);
    }
  }

  /** What makes it open again; null where it stays as it is. */
  private @Nullable CauseEvent opened(FailureCausesRecord cause) {
    return switch (cause.get(FAILURE_CAUSES.STATE)) {
      case OPEN, KNOWN -> null;
      case RESOLVED -> new CauseEvent.Reopened(fingerprint, job);
      case MUTED -> {
        int borne = cause.get(FAILURE_CAUSES.MUTED_ABOVE);
        int lately = CauseRows.countLately(dsl, workspace, fingerprint, borne + 1);
        yield lately > borne ? new CauseEvent.Unmuted(fingerprint, job, borne) : null;
      }
    };
  }

  private void tell(FailureCausesRecord cause, CauseEvent event) {
    Journal.write(dsl, CauseRows.subject(cause, null), event);
  }
}
