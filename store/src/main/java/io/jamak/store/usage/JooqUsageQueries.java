package io.jamak.store.usage;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.USAGE_RECORDS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Keyset;
import io.jamak.store.sql.PlanShare;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. */
final class JooqUsageQueries implements UsageQueries {
  private static final Keyset NEWEST =
      Keyset.descending(USAGE_RECORDS.ID, USAGE_RECORDS.CREATED_AT);

  private final Db db;

  JooqUsageQueries(Db db) {
    this.db = db;
  }

  @Override
  public UsageSummary summary(WorkspaceId workspace, Instant from, Instant to) {
    return db.read(
        dsl ->
            dsl.select(
                    total(USAGE_RECORDS.PROCESSING_MS),
                    total(USAGE_RECORDS.TRANSLATION_MS),
                    total(USAGE_RECORDS.OUTPUTS),
                    DSL.count().cast(Long.class),
                    DSL.count()
                        .filterWhere(USAGE_RECORDS.STATUS.eq(JobStatus.FAILED))
                        .cast(Long.class),
                    DSL.coalesce(DSL.sum(USAGE_RECORDS.COST_UNITS), CostUnits.NONE))
                .from(USAGE_RECORDS)
                .where(within(workspace, from, to))
                .fetchSingle(JooqUsageQueries::summary));
  }

  private static Field<Long> total(Field<? extends Number> column) {
    return DSL.coalesce(DSL.sum(column), BigDecimal.ZERO).cast(Long.class);
  }

  private static UsageSummary summary(Record6<Long, Long, Long, Long, Long, BigDecimal> row) {
    return new UsageSummary(
        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
  }

  @Override
  public Kpis kpis(WorkspaceId workspace, Instant from, Instant to) {
    return JooqKpis.of(db, workspace, from, to);
  }

  @Override
  public Slice<UsageRecord> list(
      WorkspaceId workspace, Instant from, Instant to, Slice.@Nullable Position after, int limit) {
    return db.read(
        dsl -> {
          SelectQuery<Record> query =
              dsl.select(USAGE_RECORDS.fields())
                  .select(ASSETS.DELETED_AT, JOBS.NO_SPEECH)
                  .from(USAGE_RECORDS)
                  .join(ASSETS)
                  .on(ASSETS.ID.eq(USAGE_RECORDS.ASSET_ID))
                  .join(JOBS)
                  .on(JOBS.ID.eq(USAGE_RECORDS.JOB_ID))
                  .where(within(workspace, from, to))
                  .getQuery();
          return NEWEST.page(query, after, limit, JooqUsageQueries::record);
        });
  }

  private static UsageRecord record(Record row) {
    return new UsageRecord(
        row.get(USAGE_RECORDS.ID),
        row.get(USAGE_RECORDS.CREATED_AT),
        row.get(USAGE_RECORDS.JOB_ID),
        row.get(USAGE_RECORDS.ASSET_ID),
        row.get(USAGE_RECORDS.FILENAME),
        row.get(ASSETS.DELETED_AT) != null,
        row.get(USAGE_RECORDS.PROCESSING_MS),
        row.get(USAGE_RECORDS.TRANSLATION_MS),
        row.get(USAGE_RECORDS.COST_UNITS),
        row.get(USAGE_RECORDS.OUTPUTS),
        row.get(USAGE_RECORDS.STATUS),
        row.get(JOBS.NO_SPEECH));
  }

  private static Condition within(WorkspaceId workspace, Instant from, Instant to) {
    return USAGE_RECORDS
        .WORKSPACE_ID
        .eq(workspace)
        .and(USAGE_RECORDS.CREATED_AT.ge(from))
        .and(USAGE_RECORDS.CREATED_AT.lt(to));
  }

  @Override
  public Reserved reserved(WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.select(total(PlanShare.processingMs()), total(PlanShare.translationMs()))
                .from(JOBS)
                .join(ASSETS)
                .on(ASSETS.ID.eq(JOBS.ASSET_ID))
                .where(JOBS.WORKSPACE_ID.eq(workspace))
                .and(JOBS.STATUS.in(JobStatus.QUEUED, JobStatus.RUNNING))
                .fetchSingle(row -> new Reserved(row.value1(), row.value2())));
  }
}
