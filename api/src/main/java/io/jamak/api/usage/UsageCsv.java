package io.jamak.api.usage;

import io.jamak.api.paging.Csv;
import io.jamak.domain.account.Caller;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a month's ledger as a table for spreadsheets. */
@Component
public class UsageCsv {
  private final UsageService usage;

  UsageCsv(UsageService usage) {
    this.usage = usage;
  }

  /** Every row of the month, newest first; times in the plan's time zone with offset. */
  public void write(Caller caller, @Nullable String month, Appendable target) {
    ZoneId zone = usage.range(caller, month).zone();
    Csv csv =
        new Csv(
            target,
            "date",
            "jobId",
            "assetId",
            "filename",
            "processingMs",
            "translationMs",
            "costUnits",
            "outputs",
            "status",
            "noSpeech");
    usage.eachRecord(
        caller,
        month,
        row ->
            csv.row(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    row.date().truncatedTo(ChronoUnit.MILLIS).atZone(zone)),
                row.jobId(),
                row.assetId(),
                row.filename(),
                row.processingMs(),
                row.translationMs(),
                row.costUnits().toPlainString(),
                row.outputs(),
                row.status().code(),
                row.noSpeech()));
  }

  /** {@code usage_YYYY-MM_<workspace>.csv}, with what file systems take of the workspace's name. */
  public String fileName(Caller caller, @Nullable String month, String workspace) {
    String name = workspace.replaceAll("[^\\p{L}\\p{N}-]+", "-");
    return "usage_" + usage.range(caller, month).month() + "_" + name + ".csv";
  }
}
