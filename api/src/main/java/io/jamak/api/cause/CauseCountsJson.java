package io.jamak.api.cause;

import io.jamak.store.cause.CauseRow;
import io.jamak.store.job.CauseCounts;
import io.jamak.store.job.CausePeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The failed jobs under a filter by cause.
 *
 * @param items the causes, the commonest first; empty where nothing failed
 * @param failed how many jobs failed under the filter, also of causes beyond {@code limit}
 * @param retryable how many of {@code failed} may succeed when they are run again
 * @param causes how many causes there are under the filter, also beyond {@code limit}
 * @param from when the first bucket of the sparklines begins
 * @param to when the last bucket of the sparklines ends
 */
record CauseCountsJson(
    List<Item> items, long failed, long retryable, long causes, Instant from, Instant to) {
  static CauseCountsJson of(CauseCounts counts, CausePeriod period) {
    return new CauseCountsJson(
        counts.causes().stream().map(cause -> Item.of(cause, counts.failed())).toList(),
        counts.failed(),
        counts.retryable(),
        counts.distinct(),
        period.from(),
        period.to());
  }

  /**
   * The failed jobs of one cause under a filter.
   *
   * @param fingerprint names the cause, 64 hex digits; {@code cause} of job filters takes it
   * @param code of the failure, one of the codes of problems
   * @param step the step that fails, as {@code errorStep} of jobs has it; null where none does
   * @param message the first such failure of the workspace in a line for an engineer
   * @param name that somebody gave the cause; null for none
   * @param state {@code open}, {@code known}, {@code muted} or {@code resolved}
   * @param mutedAbove how many failures in 24 hours are borne while it is muted; else null
   * @param count how many jobs failed of it under the filter, from 1
   * @param share of all that failed under the filter, above 0 to 1
   * @param retryable how many of them may succeed when they are run again and were not yet, from 0
   * @param firstSeen when a job of the workspace failed of it first, whatever the filter
   * @param lastSeen when a job of the workspace failed of it last, whatever the filter
   * @param files the newest of its jobs under the filter, at most 3
   * @param sparkline 24 numbers of jobs by when they were made, over {@code from} to {@code to}
   */
  record Item(
      String fingerprint,
      String code,
      @Nullable String step,
      String message,
      @Nullable String name,
      String state,
      @Nullable Integer mutedAbove,
      long count,
      double share,
      long retryable,
      Instant firstSeen,
      Instant lastSeen,
      List<File> files,
      List<Long> sparkline) {
    static Item of(CauseCounts.Cause counted, long all) {
      CauseRow cause = counted.cause();
      return new Item(
          cause.fingerprint().value(),
          cause.code().name(),
          cause.step() == null ? null : cause.step().name(),
          cause.message(),
          cause.name(),
          cause.state().code(),
          cause.mutedAbove(),
          counted.failed(),
          (double) counted.failed() / all,
          counted.retryable(),
          cause.firstSeen(),
          cause.lastSeen(),
          counted.newest().stream().map(File::of).toList(),
          counted.buckets());
    }
  }

  /**
   * A job that failed, and the file that it met.
   *
   * @param jobId UUID of the job
   * @param assetId UUID of the asset
   * @param filename name of the asset
   */
  record File(String jobId, String assetId, String filename) {
    static File of(CauseCounts.File file) {
      return new File(file.jobId().toString(), file.assetId().toString(), file.filename());
    }
  }
}
