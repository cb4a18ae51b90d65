package io.jamak.api.job;

import io.jamak.api.paging.Params;
import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filter of job lists as it stands in a query string.
 *
 * @param status states to show, repeated or separated by commas: {@code draft}, {@code queued},
 *     {@code running}, {@code succeeded}, {@code failed}, {@code canceled}; all where it is absent
 * @param dateRange when the job was made: {@code today}, {@code 7d}, {@code 30d}, or FROM..TO, each
 *     a day ({@code 2026-03-01}) or an ISO 8601 time with zone; days are whole ones of the
 *     workspace's time zone
 * @param from the earliest day or time, instead of the start of {@code dateRange}
 * @param to the last day, or the time before which it was made, instead of the end of {@code
 *     dateRange}
 * @param search part of a file name or tag, whatever its case, or an id of a job or asset: the
 *     whole, its beginning from 8 digits on, or its last 8; at most 200 characters
 * @param translate only jobs that translate ({@code true}) or do not ({@code false})
 * @param language a BCP 47 language that is spoken or translated into, 2 to 35 characters
 * @param format a file format that was asked for
 * @param engine id of the transcriber that was asked for, or {@code auto} for jobs that asked for
 *     the best that was ready
 * @param profile name of the subtitle profile that was asked for, {@code auto} among them
 * @param diarization only jobs that tell speakers apart ({@code true}) or do not ({@code false})
 * @param errorCode only jobs that failed with this code
 * @param assetId only jobs of this asset, by its UUID
 * @param warning codes of warnings, repeated or separated by commas, or {@code any}: only jobs that
 *     finished with one of them
 * @param cause only jobs that failed of this cause, by its fingerprint
 * @param retryable only failed jobs that may succeed when they are run again ({@code true}), or
 *     cannot or were run again already ({@code false})
 * @param person only jobs that this person made, by their UUID
 * @param minDurationMs only jobs that ended after running for at least so long, in ms: the time
 *     from start to end, which {@code sort=duration} goes by, not the length of the video
 * @param maxDurationMs only jobs that ended after running for at most so long, in ms
 * @param waitingOverMs only jobs that are queued since so long at least, in ms
 * @param batch only jobs of this batch, by its UUID
 */
public record JobFilterParams(
    @Nullable List<String> status,
    @Nullable String dateRange,
    @Nullable String from,
    @Nullable String to,
    @Nullable String search,
    @Nullable String translate,
    @Nullable String language,
    @Nullable String format,
    @Nullable String engine,
    @Nullable String profile,
    @Nullable String diarization,
    @Nullable String errorCode,
    @Nullable String assetId,
    @Nullable List<String> warning,
    @Nullable String cause,
    @Nullable String retryable,
    @Nullable String person,
    @Nullable String minDurationMs,
    @Nullable String maxDurationMs,
    @Nullable String waitingOverMs,
    @Nullable String batch) {
  /** Stands for jobs that named no engine. */
  static final String AUTO = "auto";

  private static final String ANY = "any";
  private static final int MAX_NAME = 64;

  /** The filter meant; days are those of {@code zone}. */
  public JobFilter toFilter(ZoneId zone) {
    DateRange range = DateRange.parse(dateRange, zone);
    Instant since = Params.instant("from", from, zone, 0);
    Instant until = Params.instant("to", to, zone, 1);
    return new JobFilter.Builder()
        .search(Params.search(search))
        .statuses(Params.many(JobStatus.class, "status", status))
        .from(since == null ? range.from() : since)
        .to(until == null ? range.to() : until)
        .translate(Params.flag("translate", translate))
        .language(checkedLanguage())
        .format(Params.one(OutputFormat.downloads(), "format", format))
        .engine(AUTO.equals(engine) ? "" : Params.name("engine", engine, MAX_NAME))
        .profile(Params.name("profile", profile, MAX_NAME))
        .diarization(Params.flag("diarization", diarization))
        .errorCode(code())
        .assetId(parsed(assetId, AssetId::parse))
        .warnings(warnings())
        .cause(parsed(cause, CauseFingerprint::parse))
        .retryable(Params.flag("retryable", retryable))
        .person(parsed(person, UserId::parse))
        .minDuration(Params.millis("minDurationMs", minDurationMs))
        .maxDuration(Params.millis("maxDurationMs", maxDurationMs))
        .waitingOver(Params.millis("waitingOverMs", waitingOverMs))
        .batch(parsed(batch, JobBatchId::parse))
        .build();
  }

  private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
    return text == null || text.isEmpty() ? null : parse.apply(text);
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
