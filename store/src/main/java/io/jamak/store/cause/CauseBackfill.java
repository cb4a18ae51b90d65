package io.jamak.store.cause;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.FAILURE_CAUSES;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.Ids;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.job.JobStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Gives their cause to some failed jobs that have none. */
final class CauseBackfill {
  private final DSLContext dsl;

  CauseBackfill(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** What another process works on is left to it. */
  int next(int most) {
    List<Failure> failures =
        dsl.select(JOBS.fields())
            .select(ASSETS.DELETED_AT)
            .from(JOBS)
            .join(ASSETS)
            .on(ASSETS.ID.eq(JOBS.ASSET_ID))
            .where(JOBS.STATUS.eq(DSL.inline(JobStatus.FAILED, JOBS.STATUS)))
            .and(JOBS.ERROR_FINGERPRINT.isNull())
            .and(JOBS.ERROR_CODE.isNotNull())
            .orderBy(JOBS.ID)
            .limit(most)
            .forNoKeyUpdate()
            .of(JOBS)
            .skipLocked()
            .fetch(Failure::of);
    dsl.batch(failures.stream().map(this::name).toList()).execute();
    // in one order, so that two who meet the same causes wait instead of deadlocking
    dsl.batch(failures.stream().sorted(Comparator.comparing(Failure::key)).map(this::keep).toList())
        .execute();
    return failures.size();
  }

  private Query name(Failure failure) {
    return dsl.update(JOBS)
        .set(JOBS.ERROR_FINGERPRINT, failure.cause())
        .set(JOBS.SOURCE_GONE, failure.gone() ? DSL.inline(true) : JOBS.SOURCE_GONE)
        .where(JOBS.ID.eq(failure.row().get(JOBS.ID)));
  }

  private Query keep(Failure failure) {
    Record row = failure.row();
    return dsl.insertInto(FAILURE_CAUSES)
        .set(FAILURE_CAUSES.ID, Ids.next())
        .set(FAILURE_CAUSES.WORKSPACE_ID, row.get(JOBS.WORKSPACE_ID))
        .set(FAILURE_CAUSES.FINGERPRINT, failure.cause())
        .set(FAILURE_CAUSES.ERROR_CODE, row.get(JOBS.ERROR_CODE))
        .set(FAILURE_CAUSES.ERROR_STEP, row.get(JOBS.ERROR_STEP))
        .set(FAILURE_CAUSES.MESSAGE, failure.line())
        .set(FAILURE_CAUSES.FIRST_SEEN, failure.at())
        .set(FAILURE_CAUSES.LAST_SEEN, failure.at())
        .onConflict(FAILURE_CAUSES.WORKSPACE_ID, FAILURE_CAUSES.FINGERPRINT)
        .doUpdate()
        .set(FAILURE_CAUSES.FIRST_SEEN, DSL.least(FAILURE_CAUSES.FIRST_SEEN, DSL.val(failure.at())))
        .set(
            FAILURE_CAUSES.LAST_SEEN,
            DSL.greatest(FAILURE_CAUSES.LAST_SEEN, DSL.val(failure.at())));
  }

  /** One that has no cause yet. */
  private record Failure(
      Record row, CauseFingerprint cause, String line, Instant at, boolean gone) {
    static Failure of(Record row) {
      String line = Objects.requireNonNullElse(row.get(JOBS.ERROR_MESSAGE), "");
      Instant end = row.get(JOBS.FINISHED_AT);
      return new Failure(
          row,
          CauseFingerprint.of(row.get(JOBS.ERROR_CODE), row.get(JOBS.ERROR_STEP), line),
          line,
          Objects.requireNonNullElse(end, row.get(JOBS.CREATED_AT)),
          row.get(ASSETS.DELETED_AT) != null);
    }

    /** Of the row that keeps its cause. */
    String key() {
      return cause + " " + row.get(JOBS.WORKSPACE_ID);
    }
  }
}
