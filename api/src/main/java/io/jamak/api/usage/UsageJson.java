package io.jamak.api.usage;

import io.jamak.store.account.Plan;
import io.jamak.store.usage.UsageRecord;
import io.jamak.store.usage.UsageSummary;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Usage as programs read it. */
final class UsageJson {
  private UsageJson() {}

  /**
   * The sums of a month.
   *
   * @param month the month as YYYY-MM
   * @param timeZone IANA name of the zone whose months are meant ({@code Asia/Seoul})
   * @param processingMs length of what was recognised, in ms
   * @param translationMs length of what was translated, in ms, all languages together
   * @param outputs how many files were made
   * @param jobs how many jobs ended
   * @param failedJobs how many of them failed
   * @param failureRate share of the jobs that failed, 0 to 1; null where none ended
   * @param costUnits billed minutes, from 0
   * @param reservedMs length of what queued and running jobs will need, in ms
   * @param storedBytes all uploaded files together, in bytes
   * @param limits the plan's limits
   */
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

  /**
   * How uploads and the queue went in a month. Shares are null where there is nothing to share.
   *
   * @param uploads how many uploads were begun
   * @param uploadSuccess share of them that arrived, 0 to 1
   * @param retriedUploads how many uploads needed a second try by hand
   * @param retrySuccess share of those that arrived, 0 to 1
   * @param queued how many cards were put into the queue
   * @param run how many jobs were run from the queue
   * @param queueToRun share of the queued that were run, 0 to 1
   * @param firstCardMedianMs time from the choice of a file to its card on the screen in ms,
   *     median; null without any
   * @param firstCardP95Ms the same, 95th percentile in ms; null without any
   */
  record Kpis(
      long uploads,
      @Nullable Double uploadSuccess,
      long retriedUploads,
      @Nullable Double retrySuccess,
      long queued,
      long run,
      @Nullable Double queueToRun,
      @Nullable Double firstCardMedianMs,
      @Nullable Double firstCardP95Ms) {
    static Kpis of(io.jamak.store.usage.Kpis kpis) {
      return new Kpis(
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

  /**
   * What the plan allows.
   *
   * @param processingMs media to recognise in a month, in ms
   * @param translationMs media to translate in a month, in ms, each language counted
   * @param storageBytes all uploaded files together, in bytes
   * @param maxFileBytes largest single upload, in bytes
   * @param maxParallelUploads files that one browser sends at once
   * @param maxBatchFiles files chosen at once, and uploads that may be open
   */
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

  /**
   * What one job used.
   *
   * @param date when it ended
   * @param jobId UUID of the job
   * @param assetId UUID of the asset
   * @param filename name of the asset, also after the asset is deleted
   * @param assetDeleted whether the asset is deleted
   * @param processingMs length of what was recognised, in ms
   * @param translationMs length of what was translated, in ms, all languages together
   * @param costUnits billed minutes; 0 for failed and canceled jobs, and where nobody spoke
   * @param outputs how many files were made
   * @param status {@code succeeded}, {@code failed} or {@code canceled}
   * @param noSpeech whether it succeeded without a word found
   */
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
