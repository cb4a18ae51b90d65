package io.jamak.api.usage;

import io.jamak.store.account.Plan;
import io.jamak.store.usage.Kpis;
import io.jamak.store.usage.UsageRecord;
import io.jamak.store.usage.UsageSummary;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Usage as programs read it. */
final class UsageJson {
  private UsageJson() {}

  record Summary(
      String month,
      String timeZone,
      long processingMs,
      long translationMs,
      long outputs,
      long jobs,
      long failedJobs,
      @Nullable Double failureRate,
      BigDecimal costUnits,
      long reservedMs,
      long storedBytes,
      Limits limits) {
    static Summary of(UsageReport report) {
      UsageSummary used = report.used();
      return new Summary(
          report.month().toString(),
          report.plan().timeZone(),
          used.processingMs(),
          used.translationMs(),
          used.outputs(),
          used.jobs(),
          used.failedJobs(),
          report.failureRate(),
          used.costUnits(),
          report.reservedMs(),
          report.storedBytes(),
          Limits.of(report.plan()));
    }
  }

  /** Shares are null where there is nothing to share. */
  record Kpi(
      long uploads,
      @Nullable Double uploadSuccess,
      long retriedUploads,
      @Nullable Double retrySuccess,
      long queued,
      long run,
      @Nullable Double queueToRun,
      @Nullable Double firstCardMedianMs,
      @Nullable Double firstCardP95Ms) {
    static Kpi of(Kpis kpis) {
      return new Kpi(
          kpis.uploads(),
          share(kpis.uploaded(), kpis.uploads()),
          kpis.retriedUploads(),
          share(kpis.retriedUploaded(), kpis.retriedUploads()),
          kpis.queued(),
          kpis.run(),
          share(Math.min(kpis.run(), kpis.queued()), kpis.queued()),
          kpis.firstCardMedianMs(),
          kpis.firstCardP95Ms());
    }

    private static @Nullable Double share(long part, long all) {
      return all == 0 ? null : (double) part / all;
    }
  }

  record Limits(
      long processingMs,
      long translationMs,
      long storageBytes,
      long maxFileBytes,
      int maxParallelUploads,
      int maxBatchFiles) {
    static Limits of(Plan plan) {
      return new Limits(
          plan.processingMs(),
          plan.translationMs(),
          plan.storageBytes(),
          plan.maxFileBytes(),
          plan.maxParallelUploads(),
          plan.maxBatchFiles());
    }
  }

  record Row(
      Instant date,
      String jobId,
      String assetId,
      String filename,
      boolean assetDeleted,
      long processingMs,
      long translationMs,
      BigDecimal costUnits,
      int outputs,
      String status,
      boolean noSpeech) {
    static Row of(UsageRecord row) {
      return new Row(
          row.date(),
          row.jobId().toString(),
          row.assetId().toString(),
          row.filename(),
          row.assetDeleted(),
          row.processingMs(),
          row.translationMs(),
          row.costUnits(),
          row.outputs(),
          row.status().code(),
          row.noSpeech());
    }
  }
}
