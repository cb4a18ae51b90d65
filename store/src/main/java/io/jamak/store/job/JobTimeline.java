package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.job.JobRepository.StepEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
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
    List<StepEvent> added =
        job == null ? List.of() : steps.stream().filter(step -> add(job, step)).toList();
    showDoing(added);
    return added.size();
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

  /** The step that has begun last, and of its pieces how many are recognised: each is told once. */
  private void showDoing(List<StepEvent> added) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    int recognised = 0;
    for (StepEvent step : added) {
      if (step.begins()) {
        changes.put(JOBS.STEP, step.step());
      }
      if (step.piecesInAll() > 0) {
        changes.put(JOBS.PIECES, step.piecesInAll());
        recognised += step.state() == StepState.DONE ? 1 : 0;
      }
    }
    if (recognised > 0) {
      changes.put(JOBS.PIECES_DONE, DSL.coalesce(JOBS.PIECES_DONE, 0).plus(recognised));
    }
    if (!changes.isEmpty()) {
      dsl.update(JOBS)
          .set(changes)
          .set(JOBS.UPDATED_AT, DSL.currentInstant())
          .where(JOBS.ID.eq(id))
          .and(JOBS.STATUS.eq(JobStatus.RUNNING))
          .execute();
    }
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
