package io.jamak.api.bulk;

import io.jamak.api.error.Texts;
import io.jamak.api.job.JobFilterParams;
import io.jamak.store.job.JobFilter;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter of GET /api/jobs as an object. Fields that are not known are refused: a misspelt one
 * would widen the set.
 *
 * @param status states to take: {@code draft}, {@code queued}, {@code running}, {@code succeeded},
 *     {@code failed}, {@code canceled}; all where it is absent
 * @param dateRange when the job was made: {@code today}, {@code 7d}, {@code 30d}, or FROM..TO, each
 *     a day or an ISO 8601 time with zone
 * @param from the earliest day or time, instead of the start of {@code dateRange}
 * @param to the last day, or the time before which it was made, instead of the end of {@code
 *     dateRange}
 * @param search part of a file name or tag, whatever its case, or an id of a job or asset: the
 *     whole, its beginning from 8 digits on, or its last 8; at most 200 characters
 * @param translate only jobs that translate ({@code true}) or do not ({@code false})
 * @param language a BCP 47 language that is spoken or translated into
 * @param format a file format that was asked for
 * @param engine id of the transcriber that was asked for, or {@code auto} for jobs that asked for
 *     the best that was ready
 * @param profile name of the subtitle profile that was asked for
 * @param diarization only jobs that tell speakers apart ({@code true}) or do not ({@code false})
 * @param errorCode only jobs that failed with this code
 * @param assetId only jobs of this asset, by its UUID
 * @param warning codes of warnings, or {@code any}: only jobs that finished with one of them
 * @param cause only jobs that failed for this cause, by its fingerprint
 * @param retryable only jobs that failed and may succeed when run again ({@code true}), or not, or
 *     were run again already ({@code false})
 * @param person only jobs that this person made, by their UUID
 * @param minDurationMs only jobs that ended after running for at least so long, in ms
 * @param maxDurationMs only jobs that ended after running for at most so long, in ms
 * @param waitingOverMs only jobs that are queued since so long at least, in ms
 * @param batch only jobs of this batch, by its UUID
 */
record FilterInput(
    @Nullable List<@Nullable String> status,
    @Nullable String dateRange,
    @Nullable String from,
    @Nullable String to,
    @Nullable String search,
    @Nullable Boolean translate,
    @Nullable String language,
    @Nullable String format,
    @Nullable String engine,
    @Nullable String profile,
    @Nullable Boolean diarization,
    @Nullable String errorCode,
    @Nullable String assetId,
    @Nullable List<@Nullable String> warning,
    @Nullable String cause,
    @Nullable Boolean retryable,
    @Nullable String person,
    @Nullable Long minDurationMs,
    @Nullable Long maxDurationMs,
    @Nullable Long waitingOverMs,
    @Nullable String batch) {
  /** The filter meant; days are those of {@code zone}. */
  JobFilter toFilter(ZoneId zone) {
    return new JobFilterParams(
            present("status", status),
            dateRange,
            from,
            to,
            search,
            text(translate),
            language,
            format,
            engine,
            profile,
            text(diarization),
            errorCode,
            assetId,
            present("warning", warning),
            cause,
            text(retryable),
            person,
            text(minDurationMs),
            text(maxDurationMs),
            text(waitingOverMs),
            batch)
        .toFilter(zone);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable List<String> present(
      String field, @Nullable List<@Nullable String> texts) {
    return texts == null
        ? null
        : texts.stream().map(text -> Texts.present(field, text, "an array of texts")).toList();
  }
}
