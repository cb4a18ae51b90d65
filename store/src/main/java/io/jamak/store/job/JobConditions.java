package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.sql.Json;
import io.jamak.store.sql.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a filter means in SQL. */
public final class JobConditions {
  private JobConditions() {}

  /** The jobs of a workspace that a filter shows. */
  public static Condition of(WorkspaceId workspace, JobFilter filter) {
    Condition all = withoutStatus(workspace, filter);
    return filter.statuses().isEmpty() ? all : all.and(JOBS.STATUS.in(filter.statuses()));
  }

  static Condition withoutStatus(WorkspaceId workspace, JobFilter filter) {
    return withoutOptions(workspace, filter).and(OptionSets.among(workspace, filter));
  }

  /** Whatever the options and the states; each part has an index. */
  static Condition withoutOptions(WorkspaceId workspace, JobFilter filter) {
    String text = filter.search();
    return JOBS.WORKSPACE_ID
        .eq(workspace)
        .and(text == null || text.isBlank() ? DSL.noCondition() : search(workspace, text.strip()))
        .and(where(filter.from(), JOBS.CREATED_AT::ge))
        .and(where(filter.to(), JOBS.CREATED_AT::lt))
        .and(where(filter.errorCode(), JOBS.ERROR_CODE::eq))
        .and(where(filter.assetId(), JOBS.ASSET_ID::eq))
        .and(where(filter.cause(), JOBS.ERROR_FINGERPRINT::eq))
        .and(where(filter.retryable(), JobConditions::failedAnd))
        .and(where(filter.person(), JOBS.USER_ID::eq))
        .and(where(filter.minDuration(), least -> JobOrders.RUN_MS.ge(least.toMillis())))
        .and(where(filter.maxDuration(), JobConditions::ranAtMost))
        .and(where(filter.waitingOver(), JobConditions::waitingOver))
        .and(where(filter.batch(), JOBS.BATCH_ID::eq))
        .and(warned(filter.warnings()));
  }

  private static <T> Condition where(@Nullable T wanted, Function<T, Condition> condition) {
    return wanted == null ? DSL.noCondition() : condition.apply(wanted);
  }

  private static Condition failedAnd(boolean retryable) {
    return JOBS.STATUS.eq(JobStatus.FAILED).and(retryable(retryable));
  }

  private static Condition ranAtMost(Duration most) {
    return JobOrders.RUN_MS.between(0L, most.toMillis());
  }

  /**
   * No job is queued before it is made: said as well, it lets the newest of them be found where
   * they begin.
   */
  private static Condition waitingOver(Duration least) {
    Field<Instant> latest =
        DSL.field(
            "now() - {0} * interval '1 millisecond'",
            JOBS.QUEUED_AT.getDataType(), DSL.val(least.toMillis()));
    return JOBS.STATUS
        .eq(DSL.inline(JobStatus.QUEUED, JOBS.STATUS))
        .and(JOBS.QUEUED_AT.le(latest))
        .and(JOBS.CREATED_AT.le(latest));
  }

  /** Of failed jobs: what {@link JobRow#retryable} says, or its contrary. */
  static Condition retryable(boolean wanted) {
    Condition may =
        JOBS.ERROR_CODE
            .in(Arrays.stream(ErrorCode.values()).filter(ErrorCode::retryable).toList())
            .and(JOBS.SOURCE_GONE.eq(false))
            .and(JOBS.RETRIED.eq(false));
    return wanted ? may : may.not();
  }

  /** The first condition is that of two indexes, both are that of {@code jobs_warnings}. */
  private static Condition warned(Set<WarningCode> codes) {
    if (codes.isEmpty()) {
      return DSL.noCondition();
    }
    Condition some = DSL.condition("{0} <> '{}'", JOBS.WARNINGS_JSON);
    return codes.size() == WarningCode.values().length
        ? some
        : some.and(DSL.or(codes.stream().sorted().map(JobConditions::warned).toList()));
  }

  private static Condition warned(WarningCode code) {
    return DSL.condition(
        "warning_codes({0}) @> {1}", JOBS.WARNINGS_JSON, DSL.val(Json.of(List.of(code.name()))));
  }

  /** A part of the file's name or tags, and what looks like an id among ids as well. */
  private static Condition search(WorkspaceId workspace, String text) {
    Condition named =
        JOBS.ASSET_ID.in(
            DSL.select(ASSETS.ID)
                .from(ASSETS)
                .where(ASSETS.WORKSPACE_ID.eq(workspace))
                .and(Search.inAsset(text)));
    return IdSearch.of(text).map(id -> id.orNamed(named)).orElse(named);
  }
}
