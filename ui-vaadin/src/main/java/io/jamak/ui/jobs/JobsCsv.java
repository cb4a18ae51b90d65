package io.jamak.ui.jobs;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Csv;
import io.jamak.ui.format.Dates;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jobs as a table for spreadsheets; column names are stable and English. */
record JobsCsv(ZoneId zone) {
  private static final String HEAD =
      Csv.line(
          "job_id",
          "asset_id",
          "filename",
          "status",
          "source_language",
          "target_languages",
          "formats",
          "diarization",
          "created_at",
          "started_at",
          "finished_at",
          "cost_units",
          "error_code",
          "error_message",
          "retry_of",
          "detected_language",
          "warnings",
          "warning_codes");

  /** A download of the rows that {@code rows} gives when it is clicked. */
  DownloadHandler of(Supplier<List<JobRow>> rows) {
    return stream(each -> rows.get().forEach(each));
  }

  /** A download of whatever {@code source} hands over. */
  DownloadHandler stream(Consumer<Consumer<JobRow>> source) {
    return event -> {
      event.setFileName("jobs_" + LocalDate.now(zone) + ".csv");
      event.setContentType("text/csv; charset=utf-8");
      try (Writer writer =
          new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
        writer.write(Csv.BOM);
        writer.write(HEAD);
        source.accept(job -> write(writer, line(job)));
      }
    };
  }

  String line(JobRow job) {
    JobOptions options = job.options();
    return Csv.line(
        job.id(),
        job.assetId(),
        job.filename(),
        job.status().code(),
        options.sourceLang(),
        String.join(" ", options.activeTargets()),
        options.outputFormats().stream().map(OutputFormat::code).collect(Collectors.joining(" ")),
        options.diarization(),
        iso(job.createdAt()),
        iso(job.startedAt()),
        iso(job.finishedAt()),
        job.costUnits(),
        job.errorCode(),
        job.errorMessage(),
        job.retryOf(),
        job.detectedLang(),
        job.warnings().size(),
        job.warnings().stream()
            .map(warning -> warning.code().name())
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private @Nullable String iso(@Nullable Instant moment) {
    return moment == null ? null : Dates.iso(moment, zone);
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }
}
