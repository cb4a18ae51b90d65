package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.job.JobRepository.StepEvent;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The bar and the timeline of one job, written in the caller's transaction. */
final class JobTimeline {
  private final DSLContext dsl;
  private final JobId id;

  JobTimeline(DSLContext dsl, JobId id) {
    this.dsl = dsl;
    this.id = id;
  }

  /** Moves the bar and adds those lines that are not there yet; returns how many it added. */
  int record(List<StepEvent> steps, int percent) {
    moveBar(percent);
    if (steps.isEmpty()) {
      return 0;
    }
    JobsRecord job = dsl.selectFrom(JOBS).where(JOBS.ID.eq(id)).fetchOne();
    return job == null ? 0 : (int) steps.stream().filter(step -> add(job, step)).count();
  }

  private void moveBar(int percent) {
    if (percent > 0) {
      dsl.update(JOBS)
          .set(JOBS.PROGRESS, percent)
          .set(JOBS.UPDATED_AT, DSL.currentInstant())
          .where(JOBS.ID.eq(id))
          .and(JOBS.STATUS.eq(JobStatus.RUNNING))
          .and(JOBS.PROGRESS.isNull().or(JOBS.PROGRESS.lt(percent)))
          .execute();
    }
  }

  private boolean add(JobsRecord job, StepEvent step) {
    boolean fresh = write(job, step);
    if (fresh && step.waits()) {
      waitUntil(Instant.parse(String.valueOf(step.detail())));
    }
    return fresh;
  }

  /** Pieces wait side by side: what the row tells is when the last of them goes on. */
  private void waitUntil(Instant until) {
    dsl.update(JOBS)
        .set(
            JOBS.WAITING_UNTIL,
            DSL.greatest(DSL.coalesce(JOBS.WAITING_UNTIL, until), DSL.val(until)))
        .set(JOBS.UPDATED_AT, DSL.currentInstant())
        .where(JOBS.ID.eq(id))
        .and(JOBS.STATUS.eq(JobStatus.RUNNING))
        .execute();
  }

  private boolean write(JobsRecord job, StepEvent step) {
    JobEvent event =
        new JobEvent.StepReported(
            JobTransitions.snapshot(job),
            step.step(),
            step.part(),
            step.attempt(),
            step.state(),
            step.detail() == null ? null : EngineerLine.of(step.detail()));
    return Journal.writeOnce(dsl, JobTransitions.subject(job, null), event, dedupeKey(step));
  }

  private String dedupeKey(StepEvent step) {
    return String.join(
        "/",
        "step",
        id.toString(),
        step.step().name(),
        step.part(),
        Integer.toString(step.attempt()),
        step.state().code() + (step.repeats() ? "/" + step.detail() : ""));
  }
}
