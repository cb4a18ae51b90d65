package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.Ids;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.sql.Json;
import io.jamak.store.sql.Search;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What a filter means in SQL. */
public final class JobConditions {
  private JobConditions() {}

  /** The jobs of a workspace that a filter shows. */
  public static Condition of(WorkspaceId workspace, JobFilter filter) {
    Condition all = withoutStatus(workspace, filter);
    return filter.statuses().isEmpty() ? all : all.and(JOBS.STATUS.in(filter.statuses()));
  }

  static Condition withoutStatus(WorkspaceId workspace, JobFilter filter) {
    Condition all = JOBS.WORKSPACE_ID.eq(workspace);
    if (filter.search() != null && !filter.search().isBlank()) {
      all = all.and(search(workspace, filter.search().strip()));
    }
    if (filter.from() != null) {
      all = all.and(JOBS.CREATED_AT.ge(filter.from()));
    }
    if (filter.to() != null) {
      all = all.and(JOBS.CREATED_AT.lt(filter.to()));
    }
    if (filter.errorCode() != null) {
      all = all.and(JOBS.ERROR_CODE.eq(filter.errorCode()));
    }
    if (filter.assetId() != null) {
      all = all.and(JOBS.ASSET_ID.eq(filter.assetId()));
    }
    if (filter.cause() != null) {
      all = all.and(JOBS.ERROR_FINGERPRINT.eq(filter.cause()));
    }
    if (filter.retryable() != null) {
      all = all.and(JOBS.STATUS.eq(JobStatus.FAILED)).and(retryable(filter.retryable()));
    }
    return all.and(options(filter)).and(warned(filter.warnings()));
  }

  /** Of failed jobs: what {@link JobRow#retryable} says, or its contrary. */
  static Condition retryable(boolean wanted) {
    Condition may =
        JOBS.ERROR_CODE
            .in(Arrays.stream(ErrorCode.values()).filter(ErrorCode::retryable).toList())
            .and(JOBS.SOURCE_GONE.eq(false));
    return wanted ? may : may.not();
  }

  private static Condition options(JobFilter filter) {
    Condition all = DSL.noCondition();
    if (filter.translate() != null) {
      all =
          all.and(
              "({0} ->> 'translate')::boolean = {1}",
              JOBS.OPTIONS_JSON, DSL.val(filter.translate()));
    }
    if (filter.language() != null) {
      all =
          all.and(
              """
              ({0} ->> 'sourceLang' = {1} or {2} = {1}
                or ({0} ->> 'translate')::boolean and {0} -> 'targetLang' @> to_jsonb({1}))
              """,
              JOBS.OPTIONS_JSON, DSL.val(filter.language()), JOBS.DETECTED_LANG);
    }
    if (filter.format() != null) {
      all =
          all.and(
              "{0} -> 'outputFormats' @> to_jsonb({1})",
              JOBS.OPTIONS_JSON, DSL.val(filter.format().code()));
    }
    return all;
  }

  /** Both conditions are those of the index {@code jobs_warnings}. */
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

  /** A whole job id, or a part of the file's name or tags. */
  private static Condition search(WorkspaceId workspace, String text) {
    Condition byAsset =
        JOBS.ASSET_ID.in(
            DSL.select(ASSETS.ID)
                .from(ASSETS)
                .where(ASSETS.WORKSPACE_ID.eq(workspace))
                .and(Search.inAsset(text)));
    return id(text).map(id -> JOBS.ID.eq(id).or(byAsset)).orElse(byAsset);
  }

  private static Optional<JobId> id(String text) {
    try {
      return Optional.of(new JobId(Ids.parse(text)));
    } catch (JamakException noId) {
      return Optional.empty();
    }
  }
}
