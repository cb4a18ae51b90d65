package io.jamak.api.job;

import io.jamak.api.paging.Params;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filter of job lists as it stands in a query string. */
record JobFilterParams(
    @Schema(description = "draft, queued, running, succeeded, failed, canceled")
        @Nullable List<String> status,
    @Schema(description = "today, 7d, 30d, or FROM..TO (days or ISO 8601 times)")
        @Nullable String dateRange,
    @Nullable String from,
    @Nullable String to,
    @Schema(description = "part of a file name or tag, or a job's id") @Nullable String search,
    @Nullable String translate,
    @Nullable String language,
    @Nullable String format,
    @Nullable String errorCode,
    @Nullable String assetId,
    @Schema(description = "codes of warnings, or any: jobs that finished with one of them")
        @Nullable List<String> warning) {

  private static final String ANY = "any";

  /** The filter meant; days are those of {@code zone}. */
  JobFilter toFilter(ZoneId zone) {
    DateRange range = DateRange.parse(dateRange, zone);
    Instant since = DateRange.instant("from", from, zone, 0);
    Instant until = DateRange.instant("to", to, zone, 1);
    return new JobFilter(
        Params.search(search),
        Params.many(JobStatus.class, "status", status),
        since == null ? range.from() : since,
        until == null ? range.to() : until,
        Params.flag("translate", translate),
        checkedLanguage(),
        Params.one(OutputFormat.downloads(), "format", format),
        code(),
        assetId == null || assetId.isEmpty() ? null : AssetId.parse(assetId),
        warnings());
  }

  private @Nullable String checkedLanguage() {
    if (language == null || language.isEmpty()) {
      return null;
    }
    if (!language.matches("[A-Za-z0-9-]{2,35}")) {
      throw Params.bad("language", language, "a BCP 47 language");
    }
    return language;
  }

  /** Codes are known in capitals, and people type them as they like. */
  private Set<WarningCode> warnings() {
    List<String> wanted =
        warning == null
            ? List.of()
            : warning.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    return wanted.stream().anyMatch(text -> List.of(text.split(",")).contains(ANY))
        ? EnumSet.allOf(WarningCode.class)
        : Params.many(WarningCode.class, "warning", wanted);
  }

  private @Nullable ErrorCode code() {
    if (errorCode == null || errorCode.isEmpty()) {
      return null;
    }
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(errorCode))
        .findFirst()
        .orElseThrow(() -> Params.bad("errorCode", errorCode, "a code of problems, ASR_FAILED"));
  }
}
