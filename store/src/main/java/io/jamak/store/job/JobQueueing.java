package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.notice.BatchLog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Queues many jobs in a handful of statements, however many they are. */
final class JobQueueing {
  private final DSLContext dsl;
  private final Caller caller;
  private final JobBatchId batch;

  JobQueueing(DSLContext dsl, Caller caller, JobBatchId batch) {
    this.batch = batch;
    this.dsl = dsl;
    this.caller = caller;
  }

  /** What happened to each, in the order asked. */
  Map<JobId, Outcome> queue(List<JobId> ids) {
    Map<JobId, JobStatus> before = lock(ids);
    startBatch(ids, before);
    Map<JobId, JobsRecord> moved = move(ids);
    if (!moved.isEmpty()) {
      JobBadges.showQueued(dsl, moved.values());
      List<JobsRecord> inOrder =
          ids.stream().distinct().filter(moved::containsKey).map(moved::get).toList();
      writeEvents(inOrder);
    }
    Map<JobId, Outcome> outcomes = new LinkedHashMap<>();
    for (JobId id : ids) {
      outcomes.put(id, moved.containsKey(id) ? Outcome.DONE : whyNot(before.get(id)));
    }
    return outcomes;
  }

  /** In id order, so that two bulk runs over the same jobs wait instead of deadlocking. */
  private Map<JobId, JobStatus> lock(Collection<JobId> ids) {
    return dsl.select(JOBS.ID, JOBS.STATUS)
        .from(JOBS)
        .where(JOBS.ID.in(ids))
        .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
        .orderBy(JOBS.ID)
        .forNoKeyUpdate()
        .fetchMap(JOBS.ID, JOBS.STATUS);
  }

  /** Of those that will go; their rows are locked. */
  private void startBatch(List<JobId> ids, Map<JobId, JobStatus> before) {
    List<JobId> going =
        ids.stream()
            .distinct()
            .filter(id -> before.containsKey(id) && before.get(id).canBecome(JobStatus.QUEUED))
            .toList();
    if (!going.isEmpty()) {
      BatchLog.grow(dsl, caller, batch, going.getFirst(), going.size());
    }
  }

  private Map<JobId, JobsRecord> move(Collection<JobId> ids) {
    return dsl.update(JOBS)
        .set(JOBS.STATUS, JobStatus.QUEUED)
        .set(JOBS.QUEUED_AT, DSL.currentInstant())
        .set(JOBS.BATCH_ID, batch)
        .set(JOBS.UPDATED_AT, DSL.currentInstant())
        .where(JOBS.ID.in(ids))
        .and(JOBS.STATUS.in(JobTransitions.sources(JobStatus.QUEUED)))
        .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
        .returning()
        .fetchMap(JOBS.ID);
  }

  private void writeEvents(List<JobsRecord> moved) {
    Journal.write(
        dsl,
        moved.stream()
            .map(
                job ->
                    Journal.line(
                        JobTransitions.subject(job, caller.userId()),
                        new JobEvent.Queued(JobTransitions.snapshot(job)),
                        null))
            .toList());
  }

  private static Outcome whyNot(@Nullable JobStatus status) {
    if (status == null) {
      return Outcome.ABSENT;
    }
    return status == JobStatus.QUEUED ? Outcome.ALREADY : Outcome.REFUSED;
  }
}
