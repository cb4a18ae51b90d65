package io.jamak.store.job;

import static io.jamak.store.generated.Tables.FAILURE_CAUSES;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.cause.CauseRows;
import io.jamak.store.sql.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/**
 * Groups failed jobs by cause: one statement over all of them, which the index {@code
 * jobs_by_cause} answers alone where the filter is a period, and one for a few files of each.
 */
final class JobCauses {
  private static final int FILES = 3;

  private static final Field<CauseFingerprint> FINGERPRINT =
      DSL.field(DSL.name(JOBS.ERROR_FINGERPRINT.getName()), JOBS.ERROR_FINGERPRINT.getDataType());
  private static final Field<Integer> BUCKET = DSL.field(DSL.name("bucket"), Integer.class);
  private static final Field<Long> FAILED = DSL.field(DSL.name("failed"), Long.class);
  private static final Field<Long> RETRYABLE = DSL.field(DSL.name("retryable"), Long.class);
  private static final Field<Long> TOTAL = DSL.field(DSL.name("total"), Long.class);
  private static final Field<Long> TOTAL_RETRYABLE =
      DSL.field(DSL.name("total_retryable"), Long.class);
  private static final Field<Long> DISTINCT = DSL.field(DSL.name("distinct_causes"), Long.class);
  private static final Field<JSONB> BUCKETS = DSL.field(DSL.name("buckets"), JSONB.class);

  private final DSLContext dsl;
  private final WorkspaceId workspace;
  private final Condition failures;

  JobCauses(DSLContext dsl, WorkspaceId workspace, JobFilter filter) {
    this.dsl = dsl;
    this.workspace = workspace;
    this.failures = failures(workspace, filter);
  }

  /** That a job failed is said by its cause, which the index holds; its state it does not. */
  private static Condition failures(WorkspaceId workspace, JobFilter filter) {
    boolean none = !filter.statuses().isEmpty() && !filter.statuses().contains(JobStatus.FAILED);
    return none
        ? DSL.falseCondition()
        : JobConditions.withoutStatus(workspace, filter).and(JOBS.ERROR_FINGERPRINT.isNotNull());
  }

  CauseCounts count(CausePeriod period, int limit) {
    List<Record> groups = groups(period, limit);
    Map<CauseFingerprint, List<CauseCounts.File>> files =
        files(groups.stream().map(group -> group.get(FINGERPRINT)).toList());
    return new CauseCounts(
        total(groups, TOTAL),
        total(groups, TOTAL_RETRYABLE),
        total(groups, DISTINCT),
        groups.stream()
            .map(group -> cause(group, files.getOrDefault(group.get(FINGERPRINT), List.of())))
            .toList());
  }

  /** Stands in each group. */
  private static long total(List<Record> groups, Field<Long> total) {
    return groups.isEmpty() ? 0 : groups.getFirst().get(total);
  }

  private static CauseCounts.Cause cause(Record group, List<CauseCounts.File> files) {
    JsonNode buckets = Json.tree(group.get(BUCKETS));
    return new CauseCounts.Cause(
        CauseRows.of(group),
        group.get(FAILED),
        group.get(RETRYABLE),
        IntStream.rangeClosed(1, CausePeriod.BUCKETS)
            .mapToObj(number -> buckets.path(Integer.toString(number)).asLong(0))
            .toList(),
        files);
  }

  private List<Record> groups(CausePeriod period, int limit) {
    Table<?> parts =
        dsl.select(
                JOBS.ERROR_FINGERPRINT,
                bucket(period).as(BUCKET),
                DSL.count().as(FAILED),
                DSL.count().filterWhere(JobConditions.retryable(true)).as(RETRYABLE))
            .from(JOBS)
            .where(failures)
            .groupBy(JOBS.ERROR_FINGERPRINT, BUCKET)
            .asTable("parts");
    Table<?> groups =
        dsl.select(
                FINGERPRINT,
                sum(FAILED).as(FAILED),
                sum(RETRYABLE).as(RETRYABLE),
                DSL.sum(DSL.sum(FAILED)).over().cast(Long.class).as(TOTAL),
                DSL.sum(DSL.sum(RETRYABLE)).over().cast(Long.class).as(TOTAL_RETRYABLE),
                DSL.count().over().cast(Long.class).as(DISTINCT),
                DSL.field("jsonb_object_agg({0}, {1})", JSONB.class, BUCKET, FAILED).as(BUCKETS))
            .from(parts)
            .groupBy(FINGERPRINT)
            .asTable("groups");
    return List.copyOf(
        dsl.select(FAILURE_CAUSES.fields())
            .select(FINGERPRINT, FAILED, RETRYABLE, TOTAL, TOTAL_RETRYABLE, DISTINCT, BUCKETS)
            .from(groups)
            .join(FAILURE_CAUSES)
            .on(FAILURE_CAUSES.FINGERPRINT.eq(FINGERPRINT))
            .and(FAILURE_CAUSES.WORKSPACE_ID.eq(workspace))
            .orderBy(FAILED.desc(), FAILURE_CAUSES.LAST_SEEN.desc(), FAILURE_CAUSES.FINGERPRINT)
            .limit(limit)
            .fetch());
  }

  private static Field<Long> sum(Field<Long> counts) {
    return DSL.sum(counts).cast(Long.class);
  }

  /** 1 to the number of parts; 0 and one more for what lies outside of the period. */
  private static Field<Integer> bucket(CausePeriod period) {
    return DSL.field(
        "width_bucket(cast(extract(epoch from {0}) as double precision), {1}, {2}, {3})",
        Integer.class,
        JOBS.CREATED_AT,
        DSL.val(seconds(period.from())),
        DSL.val(seconds(period.to())),
        DSL.val(CausePeriod.BUCKETS));
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond() + time.getNano() / 1e9;
  }

  /** From the index {@code jobs_of_cause}, cause by cause. */
  private Map<CauseFingerprint, List<CauseCounts.File>> files(List<CauseFingerprint> causes) {
    if (causes.isEmpty()) {
      return Map.of();
    }
    Field<CauseFingerprint> wanted = in("wanted", JOBS.ERROR_FINGERPRINT);
    Table<?> newest =
        DSL.lateral(
            DSL.select(JOBS.ID, JOBS.ASSET_ID, JOBS.FILENAME, JOBS.CREATED_AT)
                .from(JOBS)
                .where(failures)
                .and(JOBS.ERROR_FINGERPRINT.eq(wanted))
                .orderBy(JOBS.CREATED_AT.desc(), JOBS.ID.desc())
                .limit(FILES));
    return dsl.select(
            wanted, in("newest", JOBS.ID), in("newest", JOBS.ASSET_ID), in("newest", JOBS.FILENAME))
        .from(
            DSL.unnest(causes.stream().map(CauseFingerprint::value).toArray(String[]::new))
                .as("wanted", JOBS.ERROR_FINGERPRINT.getName()))
        .crossJoin(newest.as("newest"))
        .orderBy(in("newest", JOBS.CREATED_AT).desc(), in("newest", JOBS.ID).desc())
        .fetchGroups(
            wanted,
            row ->
                new CauseCounts.File(
                    row.get(in("newest", JOBS.ID)),
                    row.get(in("newest", JOBS.ASSET_ID)),
                    row.get(in("newest", JOBS.FILENAME))));
  }

  private static <T> Field<T> in(String table, Field<T> column) {
    return DSL.field(DSL.name(table, column.getName()), column.getDataType());
  }
}
