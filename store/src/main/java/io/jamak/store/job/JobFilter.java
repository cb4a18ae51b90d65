package io.jamak.store.job;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows; null or empty parts do not filter.
 *
 * @param search part of file name or tag, or a job's whole id
 * @param from created at or after
 * @param to created before
 * @param warnings finished with one of these at least
 * @param cause failed of this
 * @param retryable failed, and running them again may succeed (true) or cannot (false)
 */
public record JobFilter(
    @Nullable String search,
    Set<JobStatus> statuses,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Boolean translate,
    @Nullable String language,
    @Nullable OutputFormat format,
    @Nullable ErrorCode errorCode,
    @Nullable AssetId assetId,
    Set<WarningCode> warnings,
    @Nullable CauseFingerprint cause,
    @Nullable Boolean retryable) {
  /** Every job of the workspace. */
  public static final JobFilter ALL =
      new JobFilter(null, Set.of(), null, null, null, null, null, null, null, Set.of());

  public JobFilter {
    statuses = Set.copyOf(statuses);
    warnings = Set.copyOf(warnings);
  }

  /** A filter that says nothing of causes. */
  public JobFilter(
      @Nullable String search,
      Set<JobStatus> statuses,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Boolean translate,
      @Nullable String language,
      @Nullable OutputFormat format,
      @Nullable ErrorCode errorCode,
      @Nullable AssetId assetId,
      Set<WarningCode> warnings) {
    this(
        search, statuses, from, to, translate, language, format, errorCode, assetId, warnings, null,
        null);
  }

  /** The same filter for these states only. */
  public JobFilter withStatuses(Set<JobStatus> wanted) {
    return new JobFilter(
        search, wanted, from, to, translate, language, format, errorCode, assetId, warnings, cause,
        retryable);
  }

  /** The same filter for this cause and for what may, or cannot, succeed; null does not filter. */
  public JobFilter withCause(@Nullable CauseFingerprint wanted, @Nullable Boolean mayBeRetried) {
    return new JobFilter(
        search,
        statuses,
        from,
        to,
        translate,
        language,
        format,
        errorCode,
        assetId,
        warnings,
        wanted,
        mayBeRetried);
  }
}
