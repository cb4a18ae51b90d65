package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Outcome;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.OptionsJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes jobs; every change is one transaction with its event. */
final class JooqJobRepository implements JobRepository {
  private final Db db;

  JooqJobRepository(Db db) {
    this.db = db;
  }

  @Override
  public List<JobRow> create(Caller caller, List<NewJob> jobs, boolean queued, JobBatchId batch) {
    return db.write(dsl -> new JobCreation(dsl, caller, batch).create(jobs, queued));
  }

  @Override
  public Outcome changeOptions(Caller caller, JobId id, JobOptions options) {
    return change(
        caller,
        id,
        List.of(JobStatus.DRAFT),
        JOBS.OPTIONS_JSON,
        OptionsJson.write(options),
        job -> new JobEvent.OptionsChanged(job, options, null));
  }

  @Override
  public Outcome changePriority(Caller caller, JobId id, int priority) {
    return change(
        caller,
        id,
        List.of(JobStatus.DRAFT, JobStatus.QUEUED),
        JOBS.PRIORITY,
        priority,
        job -> new JobEvent.OptionsChanged(job, null, priority));
  }

  private <T> Outcome change(
      Caller caller,
      JobId id,
      List<JobStatus> allowed,
      Field<T> column,
      T value,
      Function<Snapshot, JobEvent> event) {
    return db.write(
        dsl -> {
          JobsRecord job = JobRows.lock(dsl, caller, id);
          if (job == null) {
            return Outcome.ABSENT;
          }
          if (!allowed.contains(job.get(JOBS.STATUS))) {
            return Outcome.REFUSED;
          }
          if (job.get(column).equals(value)) {
            return Outcome.ALREADY;
          }
          dsl.update(JOBS)
              .set(column, value)
              .set(JOBS.UPDATED_AT, DSL.currentInstant())
              .where(JOBS.ID.eq(id))
              .execute();
          Journal.write(
              dsl,
              JobTransitions.subject(job, caller.userId()),
              event.apply(JobTransitions.snapshot(job)));
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome queue(Caller caller, JobId id) {
    return queueAll(caller, List.of(id)).getOrDefault(id, Outcome.ABSENT);
  }

  @Override
  public Map<JobId, Outcome> queueAll(Caller caller, List<JobId> ids, JobBatchId batch) {
    return db.write(dsl -> new JobQueueing(dsl, caller, batch).queue(ids));
  }

  @Override
  public void markDispatched(JobId id) {
    db.write(
        dsl ->
            dsl.update(JOBS)
                .set(JOBS.DISPATCHED_AT, DSL.currentInstant())
                .where(JOBS.ID.eq(id))
                .and(JOBS.DISPATCHED_AT.isNull())
                .execute());
  }

  @Override
  public Outcome start(JobId id) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(JOBS.STARTED_AT, DSL.currentInstant());
    changes.put(JOBS.PROGRESS, 0);
    changes.put(JOBS.DISPATCHED_AT, DSL.coalesce(JOBS.DISPATCHED_AT, DSL.currentInstant()));
    return db.write(
        dsl ->
            JobTransitions.apply(
                dsl,
                id,
                new JobTransitions.Move(
                    JobStatus.RUNNING, null, DSL.trueCondition(), changes, JobEvent.Started::new),
                job -> {}));
  }

  @Override
  public void recordProgress(JobId id, List<StepEvent> steps, int percent) {
    db.write(dsl -> new JobTimeline(dsl, id).record(steps, percent));
  }

  @Override
  public List<OutputRow> addOutputs(
      JobId id, List<OutputRow> outputs, String scope, List<JobWarning> warnings) {
    return db.write(dsl -> new JobOutputs(dsl, id).add(outputs, scope, warnings));
  }

  @Override
  public List<OutputRow> correctOutputs(
      Caller caller, JobId id, OutputId seen, List<OutputRow> corrected) {
    return db.write(dsl -> new OutputCorrection(dsl, caller, id).replace(seen, corrected));
  }

  @Override
  public void noteResults(JobId id, JobResults made) {
    db.write(dsl -> new JobOutputs(dsl, id).note(made));
  }

  @Override
  public Outcome succeed(JobId id, long processingMs, long translationMs, boolean noSpeech) {
    return db.write(dsl -> new JobEndings(dsl, id).succeed(processingMs, translationMs, noSpeech));
  }

  @Override
  public Outcome fail(
      JobId id, ErrorCode code, @Nullable JobStep step, @Nullable Integer attempt, String message) {
    return db.write(dsl -> new JobEndings(dsl, id).fail(code, step, attempt, message));
  }

  @Override
  public Outcome cancel(JobId id) {
    return db.write(dsl -> new JobEndings(dsl, id).cancel());
  }

  @Override
  public Outcome requestCancel(Caller caller, JobId id, boolean force) {
    return db.write(dsl -> new CancelRequest(dsl, caller, id).accept(force));
  }

  @Override
  public void markTold(JobId id, WorkflowOrder order) {
    db.write(
        dsl ->
            dsl.update(JOBS)
                .setNull(JOBS.WORKFLOW_ORDER)
                .where(JOBS.ID.eq(id))
                .and(JOBS.WORKFLOW_ORDER.eq(order.code()))
                .execute());
  }
}
