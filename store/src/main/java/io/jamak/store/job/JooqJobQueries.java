package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads jobs. */
final class JooqJobQueries implements JobQueries {
  private static final Condition ACTIVE =
      JOBS.STATUS.in(
          DSL.inline(JobStatus.QUEUED, JOBS.STATUS), DSL.inline(JobStatus.RUNNING, JOBS.STATUS));

  private final Db db;

  JooqJobQueries(Db db) {
    this.db = db;
  }

  @Override
  public Optional<JobRow> find(WorkspaceId workspace, JobId id) {
    return one(JOBS.ID.eq(id).and(JOBS.WORKSPACE_ID.eq(workspace)));
  }

  @Override
  public Optional<JobRow> findForWorker(JobId id) {
    return one(JOBS.ID.eq(id));
  }

  private Optional<JobRow> one(Condition condition) {
    return db.read(dsl -> JobRows.select(dsl).where(condition).fetchOptional(JobRows::job));
  }

  @Override
  public Slice<JobRow> list(
      WorkspaceId workspace,
      JobFilter filter,
      JobSort sort,
      Slice.@Nullable Position after,
      int limit) {
    return db.read(dsl -> new JobListing(dsl, workspace, filter).page(sort, after, limit));
  }

  @Override
  public List<JobRow> listByIds(WorkspaceId workspace, List<JobId> ids) {
    return ids.isEmpty() ? List.of() : many(JOBS.WORKSPACE_ID.eq(workspace).and(JOBS.ID.in(ids)));
  }

  @Override
  public List<JobRow> attempts(WorkspaceId workspace, JobId id) {
    var first =
        DSL.select(DSL.coalesce(JOBS.FIRST_ATTEMPT, JOBS.ID))
            .from(JOBS)
            .where(JOBS.ID.eq(id).and(JOBS.WORKSPACE_ID.eq(workspace)));
    return db.read(
        dsl ->
            JobRows.select(dsl)
                .where(JOBS.ID.eq(first).or(JOBS.FIRST_ATTEMPT.eq(first)))
                .orderBy(JOBS.CREATED_AT, JOBS.ID)
                .fetch(JobRows::job));
  }

  private List<JobRow> many(Condition condition) {
    return db.read(dsl -> JobRows.select(dsl).where(condition).fetch(JobRows::job));
  }

  @Override
  public Map<JobStatus, Long> counts(WorkspaceId workspace, JobFilter filter) {
    return db.read(
        dsl -> {
          Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
          for (JobStatus status : JobStatus.values()) {
            counts.put(status, 0L);
          }
          dsl.select(JOBS.STATUS, DSL.count().cast(Long.class))
              .from(JOBS)
              .where(JobConditions.withoutStatus(workspace, filter))
              .groupBy(JOBS.STATUS)
              .forEach(row -> counts.put(row.value1(), row.value2()));
          return counts;
        });
  }

  @Override
  public CauseCounts causes(
      WorkspaceId workspace, JobFilter filter, CausePeriod period, int limit) {
    return db.read(dsl -> new JobCauses(dsl, workspace, filter).count(period, limit));
  }

  @Override
  public JobFacets facets(WorkspaceId workspace) {
    return db.read(dsl -> new FacetReader(dsl, workspace).read());
  }

  @Override
  public Set<WarningCode> warningCodes(WorkspaceId workspace) {
    return db.read(dsl -> new FacetReader(dsl, workspace).warnings());
  }

  @Override
  public List<OutputRow> outputs(JobId id) {
    return db.read(
        dsl ->
            dsl.selectFrom(JOB_OUTPUTS)
                .where(JOB_OUTPUTS.JOB_ID.eq(id))
                .orderBy(JOB_OUTPUTS.KIND, JOB_OUTPUTS.LANGUAGE, JOB_OUTPUTS.TYPE)
                .fetch(JobRows::output));
  }

  @Override
  public Optional<OutputRow> output(WorkspaceId workspace, JobId job, OutputId output) {
    return db.read(
        dsl ->
            dsl.select(JOB_OUTPUTS.fields())
                .from(JOB_OUTPUTS)
                .join(JOBS)
                .on(JOBS.ID.eq(JOB_OUTPUTS.JOB_ID))
                .where(JOB_OUTPUTS.ID.eq(output))
                .and(JOBS.ID.eq(job))
                .and(JOBS.WORKSPACE_ID.eq(workspace))
                .fetchOptional(JobRows::output));
  }

  @Override
  public List<JobRow> listUndispatched(int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(JOBS)
                .where(JOBS.STATUS.eq(DSL.inline(JobStatus.QUEUED, JOBS.STATUS)))
                .and(JOBS.DISPATCHED_AT.isNull())
                .orderBy(JOBS.PRIORITY.neg(), JOBS.CREATED_AT, JOBS.ID)
                .limit(limit)
                .fetch(JobRows::job));
  }

  @Override
  public List<Order> listOrders(int limit) {
    return db.read(
        dsl ->
            dsl.select(JOBS.ID, JOBS.WORKFLOW_ORDER)
                .from(JOBS)
                .where(JOBS.WORKFLOW_ORDER.isNotNull())
                .orderBy(JOBS.ID)
                .limit(limit)
                .fetch(row -> new Order(row.value1(), WorkflowOrder.of(row.value2()))));
  }

  @Override
  public boolean isCancelRequested(JobId id) {
    return db.read(
        dsl -> dsl.fetchExists(JOBS, JOBS.ID.eq(id).and(JOBS.CANCEL_REQUESTED_AT.isNotNull())));
  }

  @Override
  public List<JobRow> listActiveIdleFor(Duration idle, int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(JOBS)
                .where(ACTIVE)
                .and(
                    "{0} < now() - {1} * interval '1 millisecond'",
                    JOBS.UPDATED_AT, DSL.val(idle.toMillis()))
                .orderBy(JOBS.UPDATED_AT)
                .limit(limit)
                .fetch(JobRows::job));
  }

  @Override
  public List<Progress> progressSince(Instant since) {
    return db.read(
        dsl ->
            dsl.select(
                    JOBS.ID,
                    JOBS.WORKSPACE_ID,
                    JOBS.PROGRESS,
                    JOBS.PIECES,
                    JOBS.PIECES_DONE,
                    JOBS.UPDATED_AT)
                .from(JOBS)
                .where(JOBS.STATUS.eq(DSL.inline(JobStatus.RUNNING, JOBS.STATUS)))
                .and(ACTIVE)
                .and(JOBS.PROGRESS.isNotNull())
                .and(JOBS.UPDATED_AT.gt(since))
                .orderBy(JOBS.UPDATED_AT)
                .fetch(
                    row ->
                        new Progress(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6())));
  }
}
