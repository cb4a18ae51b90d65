package io.jamak.api.job;

import io.jamak.api.paging.Csv;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes jobs as a table for spreadsheets; all that match, not one page. */
@Component
public class JobCsv {
  private final JobService jobs;

  JobCsv(JobService jobs) {
    this.jobs = jobs;
  }

  /** Every job under a filter; times in {@code zone} with offset. */
  public void write(Caller caller, JobFilter filter, JobSort sort, ZoneId zone, Appendable target) {
    Csv csv = header(target);
    jobs.each(caller, filter, sort, Integer.MAX_VALUE, job -> row(csv, job, zone));
  }

  /** These rows. */
  public void write(List<JobRow> rows, ZoneId zone, Appendable target) {
    Csv csv = header(target);
    rows.forEach(job -> row(csv, job, zone));
  }

  private static Csv header(Appendable target) {
    return new Csv(
        target,
        "jobId",
        "assetId",
        "filename",
        "status",
        "sourceLang",
        "targetLang",
        "outputFormats",
        "createdAt",
        "startedAt",
        "finishedAt",
        "costUnits",
        "errorCode",
        "errorMessage",
        "retryOf",
        "detectedLang",
        "warnings",
        "warningCodes",
        "diarization");
  }

  private static void row(Csv csv, JobRow job, ZoneId zone) {
    csv.row(
        job.id(),
        job.assetId(),
        job.filename(),
        job.status().code(),
        job.options().sourceLang(),
        String.join(" ", job.options().activeTargets()),
        job.options().outputFormats().stream()
            .map(OutputFormat::code)
            .collect(Collectors.joining(" ")),
        time(job.createdAt(), zone),
        time(job.startedAt(), zone),
        time(job.finishedAt(), zone),
        job.costUnits() == null ? null : job.costUnits().toPlainString(),
        job.errorCode(),
        job.errorMessage(),
        job.retryOf(),
        job.detectedLang(),
        job.warnings().size(),
        job.warnings().stream()
            .map(warning -> warning.code().name())
            .distinct()
            .collect(Collectors.joining(" ")),
        job.options().diarization());
  }

  private static @Nullable String time(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
  }
}
