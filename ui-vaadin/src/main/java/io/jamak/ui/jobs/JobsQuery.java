package io.jamak.ui.jobs;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as it stands in the address.
 *
 * @param from first day, null for none; {@code period} goes first
 * @param to last day, inclusive
 * @param translate null for both
 * @param warnings with one of these at least; all of them stand for any
 */
record JobsQuery(
    String search,
    Set<JobStatus> statuses,
    @Nullable Period period,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean translate,
    @Nullable String language,
    @Nullable OutputFormat format,
    @Nullable ErrorCode errorCode,
    Set<WarningCode> warnings,
    JobSort sort) {

  static final JobsQuery ALL =
      new JobsQuery(
          "", Set.of(), null, null, null, null, null, null, null, Set.of(), JobSort.NEWEST);

  JobsQuery {
    search = search.strip();
    statuses = Set.copyOf(statuses);
    warnings = Set.copyOf(warnings);
  }

  /** The same for the store. */
  JobFilter filter(ZoneId zone, Instant now) {
    Instant start =
        period != null
            ? period.from(zone, now)
            : from == null ? null : from.atStartOfDay(zone).toInstant();
    Instant end =
        period != null || to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    return new JobFilter(
        search.isEmpty() ? null : search,
        statuses,
        start,
        end,
        translate,
        language,
        format,
        null,
        null,
        null,
        errorCode,
        null,
        warnings,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether anything but the order is narrowed. */
  boolean narrows() {
    return !equals(ALL.withSort(sort));
  }

  JobsQuery withSearch(String text) {
    return new JobsQuery(
        text, statuses, period, from, to, translate, language, format, errorCode, warnings, sort);
  }

  JobsQuery withStatuses(Set<JobStatus> wanted) {
    return new JobsQuery(
        search, wanted, period, from, to, translate, language, format, errorCode, warnings, sort);
  }

  JobsQuery withPeriod(@Nullable Period wanted) {
    return new JobsQuery(
        search, statuses, wanted, null, null, translate, language, format, errorCode, warnings,
        sort);
  }

  JobsQuery withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new JobsQuery(
        search, statuses, null, first, last, translate, language, format, errorCode, warnings,
        sort);
  }

  JobsQuery withTranslate(@Nullable Boolean wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, wanted, language, format, errorCode, warnings, sort);
  }

  JobsQuery withLanguage(@Nullable String wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, translate, wanted, format, errorCode, warnings, sort);
  }

  JobsQuery withFormat(@Nullable OutputFormat wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, translate, language, wanted, errorCode, warnings, sort);
  }

  JobsQuery withErrorCode(@Nullable ErrorCode wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, translate, language, format, wanted, warnings, sort);
  }

  JobsQuery withWarnings(Set<WarningCode> wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, translate, language, format, errorCode, wanted, sort);
  }

  JobsQuery withSort(JobSort wanted) {
    return new JobsQuery(
        search, statuses, period, from, to, translate, language, format, errorCode, warnings,
        wanted);
  }
}
