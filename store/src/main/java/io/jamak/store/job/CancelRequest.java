package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobId;
import io.jamak.store.Outcome;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A person's wish that a job ends, accepted in its row before anybody else is told. */
final class CancelRequest {
  private final DSLContext dsl;
  private final Caller caller;
  private final JobId id;

  CancelRequest(DSLContext dsl, Caller caller, JobId id) {
    this.dsl = dsl;
    this.caller = caller;
    this.id = id;
  }

  Outcome accept(boolean force) {
    JobsRecord job = JobRows.lock(dsl, caller, id);
    if (job == null) {
      return Outcome.ABSENT;
    }
    return switch (job.get(JOBS.STATUS)) {
      case DRAFT -> new JobEndings(dsl, id).cancel();
      case QUEUED -> end(WorkflowOrder.CANCEL);
      case RUNNING -> force ? end(WorkflowOrder.TERMINATE) : ask(job);
      case CANCELED -> Outcome.ALREADY;
      case SUCCEEDED, FAILED -> Outcome.REFUSED;
    };
  }

  /** A workflow may have been started for it by now. */
  private Outcome end(WorkflowOrder order) {
    note(order);
    return new JobEndings(dsl, id).cancel();
  }

  /** Asked twice is told twice: the first order may have met a worker that died. */
  private Outcome ask(JobsRecord job) {
    note(WorkflowOrder.CANCEL);
    if (job.get(JOBS.CANCEL_REQUESTED_AT) == null) {
      Journal.write(
          dsl,
          JobTransitions.subject(job, caller.userId()),
          new JobEvent.CancelRequested(JobTransitions.snapshot(job)));
    }
    return Outcome.DONE;
  }

  private void note(WorkflowOrder order) {
    dsl.update(JOBS)
        .set(JOBS.WORKFLOW_ORDER, order.code())
        .set(JOBS.CANCEL_REQUESTED_AT, DSL.coalesce(JOBS.CANCEL_REQUESTED_AT, DSL.currentInstant()))
        .set(JOBS.UPDATED_AT, DSL.currentInstant())
        .where(JOBS.ID.eq(id))
        .execute();
  }
}
