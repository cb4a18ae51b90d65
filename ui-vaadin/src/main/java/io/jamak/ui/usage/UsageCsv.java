package io.jamak.ui.usage;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.store.usage.UsageRecord;
import io.jamak.ui.format.Csv;
import io.jamak.ui.format.Dates;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A month's log as a table for spreadsheets; column names are stable and English. */
record UsageCsv(UsageService usage, Caller caller, ZoneId zone, String workspace) {
  private static final String HEAD =
      Csv.line(
          "date",
          "job_id",
          "asset_id",
          "filename",
          "processing_seconds",
          "translation_seconds",
          "cost_units",
          "outputs",
          "status",
          "no_speech");

  /** A download of the month that {@code month} gives when it is clicked. */
  DownloadHandler of(Supplier<YearMonth> month) {
    return event -> {
      YearMonth wanted = month.get();
      event.setFileName(fileName(wanted));
      event.setContentType("text/csv; charset=utf-8");
      try (Writer writer =
          new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
        writer.write(Csv.BOM);
        writer.write(HEAD);
        usage.eachRecord(caller, wanted.toString(), row -> write(writer, line(row)));
      }
    };
  }

  String line(UsageRecord row) {
    return Csv.line(
        Dates.iso(row.date(), zone),
        row.jobId(),
        row.assetId(),
        row.filename(),
        row.processingMs() / 1000.0,
        row.translationMs() / 1000.0,
        row.costUnits(),
        row.outputs(),
        row.status().code(),
        row.noSpeech());
  }

  private String fileName(YearMonth month) {
    return "usage_" + month + "_" + workspace.replaceAll("[^\\p{L}\\p{N}-]+", "-") + ".csv";
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
