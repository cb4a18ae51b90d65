package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.webhook.WebhookOutbox;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Moves a job along an allowed edge: compare-and-set on the row, the asset's badge, the event, what
 * webhooks are told, all in the caller's transaction. Locks the job first and its asset second.
 */
final class JobTransitions {
  private JobTransitions() {}

  /**
   * What to change.
   *
   * @param by who asked for it, null for a worker
   * @param scope which rows the caller may touch
   * @param changes columns besides status and time
   * @param event made of the job as it stands then
   */
  record Move(
      JobStatus to,
      @Nullable UserId by,
      Condition scope,
      Map<Field<?>, Object> changes,
      Function<Snapshot, JobEvent> event) {}

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
    Journal.write(dsl, subject(moved, move.by()), move.event().apply(snapshot(moved)));
    WebhookOutbox.write(dsl, moved.get(JOBS.WORKSPACE_ID), id, move.to());
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

  static Snapshot snapshot(JobsRecord job) {
    return new Snapshot(job.get(JOBS.STATUS), job.get(JOBS.ASSET_ID), job.get(JOBS.PROGRESS));
  }
}
