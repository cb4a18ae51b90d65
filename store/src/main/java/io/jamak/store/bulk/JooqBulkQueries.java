package io.jamak.store.bulk;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.BULK_ACTIONS;
import static io.jamak.store.generated.Tables.BULK_ACTION_ITEMS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.job.JobId;
import io.jamak.store.Slice;
import io.jamak.store.job.JobConditions;
import io.jamak.store.job.JobFilter;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Keyset;
import io.jamak.store.sql.PlanShare;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads bulk actions. */
final class JooqBulkQueries implements BulkQueries {
  private static final Keyset IN_ORDER =
      Keyset.ascending(BULK_ACTION_ITEMS.JOB_ID, BULK_ACTION_ITEMS.POSITION);
  private static final Condition RUNNING =
      BULK_ACTIONS.STATUS.eq(DSL.inline(BulkStatus.RUNNING, BULK_ACTIONS.STATUS));

  private final Db db;

  JooqBulkQueries(Db db) {
    this.db = db;
  }

  @Override
  public Optional<BulkActionRow> find(WorkspaceId workspace, BulkActionId id) {
    return many(BULK_ACTIONS.ID.eq(id).and(BULK_ACTIONS.WORKSPACE_ID.eq(workspace)), 1).stream()
        .findFirst();
  }

  @Override
  public Optional<BulkActionRow> findForWorker(BulkActionId id) {
    return many(BULK_ACTIONS.ID.eq(id), 1).stream().findFirst();
  }

  @Override
  public List<BulkActionRow> latest(WorkspaceId workspace, int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(BULK_ACTIONS)
                .where(BULK_ACTIONS.WORKSPACE_ID.eq(workspace))
                .orderBy(BULK_ACTIONS.CREATED_AT.desc(), BULK_ACTIONS.ID.desc())
                .limit(limit)
                .fetch(BulkRows::action));
  }

  @Override
  public Slice<BulkItem> items(
      BulkActionId id, @Nullable BulkOutcome outcome, Slice.@Nullable Position after, int limit) {
    Condition wanted = outcome == null ? DSL.noCondition() : BULK_ACTION_ITEMS.OUTCOME.eq(outcome);
    return db.read(
        dsl -> {
          SelectQuery<Record> query =
              dsl.select(BULK_ACTION_ITEMS.fields())
                  .from(BULK_ACTION_ITEMS)
                  .where(BULK_ACTION_ITEMS.ACTION_ID.eq(id))
                  .and(wanted)
                  .getQuery();
          return IN_ORDER.page(query, after, limit, BulkRows::item);
        });
  }

  @Override
  public List<JobGroup> groups(WorkspaceId workspace, JobSet jobs) {
    Condition wanted =
        switch (jobs) {
          case JobSet.Named(List<JobId> ids) ->
              JOBS.ID.in(ids).and(JOBS.WORKSPACE_ID.eq(workspace));
          case JobSet.Ended(BulkActionId action, BulkOutcome outcome) ->
              JOBS.ID
                  .in(
                      DSL.select(BULK_ACTION_ITEMS.JOB_ID)
                          .from(BULK_ACTION_ITEMS)
                          .where(BULK_ACTION_ITEMS.ACTION_ID.eq(action))
                          .and(BULK_ACTION_ITEMS.OUTCOME.eq(outcome)))
                  .and(JOBS.WORKSPACE_ID.eq(workspace));
          case JobSet.Matching(JobFilter filter) -> JobConditions.of(workspace, filter);
        };
    Field<Boolean> gone = DSL.field(ASSETS.DELETED_AT.isNotNull());
    return db.read(
        dsl ->
            dsl.select(
                    JOBS.STATUS,
                    JOBS.ERROR_CODE,
                    gone,
                    JOBS.RETRIED,
                    DSL.count(),
                    sum(PlanShare.processingMs()),
                    sum(PlanShare.translationMs()))
                .from(JOBS)
                .join(ASSETS)
                .on(ASSETS.ID.eq(JOBS.ASSET_ID))
                .where(wanted)
                .groupBy(JOBS.STATUS, JOBS.ERROR_CODE, gone, JOBS.RETRIED)
                .fetch(
                    row ->
                        new JobGroup(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7())));
  }

  private static Field<Long> sum(Field<Long> each) {
    return DSL.coalesce(DSL.sum(each), DSL.inline(0)).cast(Long.class);
  }

  @Override
  public List<BulkActionRow> listUndispatched(int limit) {
    return many(RUNNING.and(BULK_ACTIONS.DISPATCHED_AT.isNull()), limit);
  }

  @Override
  public List<BulkActionRow> listIdleFor(Duration idle, int limit) {
    return many(
        RUNNING.and(
            "{0} < now() - {1} * interval '1 millisecond'",
            BULK_ACTIONS.UPDATED_AT, DSL.val(idle.toMillis())),
        limit);
  }

  @Override
  public List<BulkActionRow> changedSince(Instant since) {
    return db.read(
        dsl ->
            dsl.selectFrom(BULK_ACTIONS)
                .where(BULK_ACTIONS.UPDATED_AT.gt(since))
                .orderBy(BULK_ACTIONS.UPDATED_AT)
                .fetch(BulkRows::action));
  }

  private List<BulkActionRow> many(Condition condition, int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(BULK_ACTIONS)
                .where(condition)
                .orderBy(BULK_ACTIONS.ID)
                .limit(limit)
                .fetch(BulkRows::action));
  }
}
