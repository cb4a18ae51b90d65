package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.EventsRecord;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.notice.BatchLog;
import io.jamak.store.sql.OptionsJson;
import io.jamak.store.sql.ResultsJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Inserts jobs with their first events, all or none. */
final class JobCreation {
  private final DSLContext dsl;
  private final Caller caller;
  private final JobBatchId batch;

  /** {@code batch} is that of jobs that are queued. */
  JobCreation(DSLContext dsl, Caller caller, JobBatchId batch) {
    this.batch = batch;
    this.dsl = dsl;
    this.caller = caller;
  }

  List<JobRow> create(List<JobRepository.NewJob> wanted, boolean queued) {
    Set<JobId> repeated = repeated(wanted);
    lockFirstAttempts(repeated);
    Map<AssetId, String> names = lockAssets(wanted);
    checkRetries(wanted, repeated);
    Instant queuedAt = queued ? dsl.select(DSL.currentInstant()).fetchSingle().value1() : null;
    List<JobId> ids = new ArrayList<>();
    List<JobsRecord> rows = new ArrayList<>();
    for (JobRepository.NewJob job : wanted) {
      JobsRecord row = row(job, names, queuedAt);
      ids.add(row.get(JOBS.ID));
      rows.add(row);
    }
    if (queued && !ids.isEmpty()) {
      BatchLog.grow(dsl, caller, batch, ids.getFirst(), ids.size());
    }
    dsl.batchInsert(rows).execute();
    Map<JobId, JobsRecord> inserted = dsl.selectFrom(JOBS).where(JOBS.ID.in(ids)).fetchMap(JOBS.ID);
    List<JobsRecord> inOrder = ids.stream().map(inserted::get).toList();
    writeEvents(inOrder, queued);
    if (queued) {
      JobBadges.showQueued(dsl, inOrder);
    }
    return inOrder.stream().map(JobRows::job).toList();
  }

  private static Set<JobId> repeated(List<JobRepository.NewJob> wanted) {
    return wanted.stream()
        .map(JobRepository.NewJob::retryOf)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * The rows that the new ones change: before the assets, and in id order, as all do who need both.
   */
  private void lockFirstAttempts(Set<JobId> repeated) {
    if (repeated.isEmpty()) {
      return;
    }
    dsl.select(JOBS.ID)
        .from(JOBS)
        .where(
            JOBS.ID.in(
                DSL.select(DSL.coalesce(JOBS.FIRST_ATTEMPT, JOBS.ID))
                    .from(JOBS)
                    .where(JOBS.ID.in(repeated))))
        .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
        .orderBy(JOBS.ID)
        .forNoKeyUpdate()
        .execute();
  }

  /** In id order, so that two bulk runs over the same assets wait instead of deadlocking. */
  private Map<AssetId, String> lockAssets(List<JobRepository.NewJob> wanted) {
    Set<AssetId> ids =
        wanted.stream().map(JobRepository.NewJob::assetId).collect(Collectors.toSet());
    Map<AssetId, String> names =
        dsl.select(ASSETS.ID, ASSETS.FILENAME)
            .from(ASSETS)
            .where(ASSETS.ID.in(ids))
            .and(ASSETS.WORKSPACE_ID.eq(caller.workspaceId()))
            .and(ASSETS.DELETED_AT.isNull())
            .orderBy(ASSETS.ID)
            .forNoKeyUpdate()
            .fetchMap(ASSETS.ID, ASSETS.FILENAME);
    for (AssetId id : ids) {
      if (!names.containsKey(id)) {
        throw new JamakException(ErrorCode.NOT_FOUND, "asset: " + id + " (expected: one of yours)");
      }
    }
    return names;
  }

  private void checkRetries(List<JobRepository.NewJob> wanted, Set<JobId> repeated) {
    if (repeated.isEmpty()) {
      return;
    }
    Set<JobId> known =
        dsl.select(JOBS.ID)
            .from(JOBS)
            .where(JOBS.ID.in(repeated))
            .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
            .fetchSet(JOBS.ID);
    if (!known.containsAll(repeated)) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "retryOf: " + repeated + " (expected: jobs of yours)");
    }
    refuseSecondRetries(wanted, repeated);
  }

  /**
   * Clicks and calls that ask for the same retry side by side make one job. The lock on the asset
   * has put them in line, so that the second sees what the first has made.
   */
  private void refuseSecondRetries(List<JobRepository.NewJob> wanted, Set<JobId> repeated) {
    Map<Again, JobId> goingOn =
        dsl.select(JOBS.ID, JOBS.ASSET_ID, JOBS.RETRY_OF, JOBS.OPTIONS_JSON, JOBS.FROM_STEP)
            .from(JOBS)
            .where(JOBS.RETRY_OF.in(repeated))
            .and(JOBS.STATUS.in(JobStatus.DRAFT, JobStatus.QUEUED, JobStatus.RUNNING))
            .fetchStream()
            .collect(
                Collectors.toMap(
                    row ->
                        new Again(
                            row.get(JOBS.ASSET_ID),
                            row.get(JOBS.RETRY_OF),
                            OptionsJson.read(row.get(JOBS.OPTIONS_JSON)),
                            row.get(JOBS.FROM_STEP)),
                    row -> row.get(JOBS.ID),
                    (first, other) -> first));
    for (JobRepository.NewJob job : wanted) {
      JobId first =
          goingOn.get(new Again(job.assetId(), job.retryOf(), job.options(), job.fromStep()));
      if (first != null) {
        throw new JamakException(
            ErrorCode.CONFLICT,
            "retry of job " + job.retryOf() + ": job " + first + " (expected: none that goes on)");
      }
    }
  }

  private JobsRecord row(
      JobRepository.NewJob job, Map<AssetId, String> names, @Nullable Instant queuedAt) {
    JobsRecord row = new JobsRecord();
    row.set(JOBS.ID, JobId.next());
    row.set(JOBS.USER_ID, caller.userId());
    row.set(JOBS.WORKSPACE_ID, caller.workspaceId());
    row.set(JOBS.ASSET_ID, job.assetId());
    row.set(JOBS.FILENAME, names.get(job.assetId()));
    row.set(JOBS.STATUS, queuedAt == null ? JobStatus.DRAFT : JobStatus.QUEUED);
    row.set(JOBS.PRIORITY, job.priority());
    row.set(JOBS.OPTIONS_JSON, OptionsJson.write(job.options()));
    row.set(JOBS.RETRY_OF, job.retryOf());
    row.set(JOBS.FROM_STEP, job.fromStep());
    row.set(JOBS.RESULTS_JSON, ResultsJson.write(job.results()));
    row.set(JOBS.QUEUED_AT, queuedAt);
    row.set(JOBS.BATCH_ID, queuedAt == null ? null : batch);
    return row;
  }

  /** A job that is queued at once still passes DRAFT in its history. */
  private void writeEvents(List<JobsRecord> rows, boolean queued) {
    List<EventsRecord> events = new ArrayList<>();
    for (JobsRecord row : rows) {
      Journal.Subject subject = JobTransitions.subject(row, caller.userId());
      events.add(Journal.line(subject, created(row), null));
      if (queued) {
        JobEvent event = new JobEvent.Queued(JobTransitions.snapshot(row));
        events.add(Journal.line(subject, event, null));
      }
    }
    Journal.write(dsl, events);
  }

  private static JobEvent created(JobsRecord row) {
    return new JobEvent.Created(
        new Snapshot(JobStatus.DRAFT, row.get(JOBS.ASSET_ID), row.get(JOBS.PROGRESS)),
        OptionsJson.read(row.get(JOBS.OPTIONS_JSON)),
        row.get(JOBS.RETRY_OF));
  }

  /** What makes two retries the same. */
  private record Again(
      AssetId asset, @Nullable JobId of, JobOptions options, @Nullable JobStep from) {}
}
