package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Moves a job along an allowed edge: compare-and-set on the row, the asset's badge, the event, all
 * in the caller's transaction. Locks the job first and its asset second.
 */
final class JobTransitions {
  private JobTransitions() {}

  /**
   * What to change.
   *
   * @param by who asked for it, null for a worker
   * @param scope which rows the caller may touch
   * @param changes columns besides status and time
   * @param details of the event besides status, progress and asset
   */
  record Move(
      JobStatus to,
      EventType event,
      @Nullable UserId by,
      Condition scope,
      Map<Field<?>, Object> changes,
      Map<String, Object> details) {}

  /** Applies {@code move}, then {@code whenDone} on the new row, in the running transaction. */
  static Outcome apply(DSLContext dsl, JobId id, Move move, Consumer<JobsRecord> whenDone) {
    JobsRecord moved =
        dsl.update(JOBS)
            .set(JOBS.STATUS, move.to())
            .set(JOBS.UPDATED_AT, DSL.currentInstant())
            .set(move.changes())
            .where(JOBS.ID.eq(id))
            .and(JOBS.STATUS.in(sources(move.to())))
            .and(move.scope())
            .returning()
            .fetchOne();
    if (moved == null) {
      return whyNot(dsl, id, move);
    }
    JobBadges.show(dsl, moved);
    Journal.write(dsl, subject(moved, move.by()), move.event(), payload(moved, move.details()));
    whenDone.accept(moved);
    return Outcome.DONE;
  }

  private static Outcome whyNot(DSLContext dsl, JobId id, Move move) {
    JobStatus status =
        dsl.select(JOBS.STATUS)
            .from(JOBS)
            .where(JOBS.ID.eq(id))
            .and(move.scope())
            .fetchOne(JOBS.STATUS);
    if (status == null) {
      return Outcome.ABSENT;
    }
    return status == move.to() ? Outcome.ALREADY : Outcome.REFUSED;
  }

  static JobStatus[] sources(JobStatus to) {
    return Arrays.stream(JobStatus.values())
        .filter(from -> from.canBecome(to))
        .toArray(JobStatus[]::new);
  }

  static Journal.Subject subject(JobsRecord job, @Nullable UserId by) {
    return new Journal.Subject(
        job.get(JOBS.WORKSPACE_ID), by, EntityType.JOB, job.get(JOBS.ID).value());
  }

  static Map<String, Object> payload(JobsRecord job, Map<String, Object> details) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("status", job.get(JOBS.STATUS).code());
    payload.put("assetId", job.get(JOBS.ASSET_ID).toString());
    put(payload, "progress", job.get(JOBS.PROGRESS));
    payload.putAll(details);
    return payload;
  }

  static void put(Map<String, Object> payload, String name, @Nullable Object value) {
    if (value != null) {
      payload.put(name, value);
    }
  }
}
