package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.job.JobStatus;
import io.jamak.store.sql.Keyset;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The orders of a job list, each of the same shape as its index. */
final class JobOrders {
  private static final Keyset NEWEST = Keyset.descending(JOBS.ID, JOBS.CREATED_AT);
  private static final Keyset OLDEST = Keyset.ascending(JOBS.ID, JOBS.CREATED_AT);

  /** Unfinished jobs have no length yet and come last. */
  static final Field<Long> RUN_MS = DSL.coalesce(JOBS.RUN_MS, DSL.inline(-1L));

  private static final Keyset DURATION = Keyset.descending(JOBS.ID, RUN_MS);

  private static final Field<Boolean> FAILED =
      DSL.field(JOBS.STATUS.eq(DSL.inline(JobStatus.FAILED, JOBS.STATUS)));
  private static final Keyset FAILURES_FIRST = Keyset.descending(JOBS.ID, FAILED, JOBS.CREATED_AT);

  static final Keyset QUEUE = Keyset.ascending(JOBS.ID, JOBS.PRIORITY.neg(), JOBS.CREATED_AT);

  private JobOrders() {}

  static Keyset of(JobSort sort) {
    return switch (sort) {
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
      case DURATION -> DURATION;
      case FAILURES_FIRST -> FAILURES_FIRST;
      case QUEUE -> QUEUE;
    };
  }
}
