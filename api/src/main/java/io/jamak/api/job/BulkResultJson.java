package io.jamak.api.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call on many jobs did, job by job.
 *
 * @param results one for each job that was named, in the order of the call
 */
record BulkResultJson(List<Item> results) {
  static BulkResultJson of(List<BulkResult> results) {
    return new BulkResultJson(items(results));
  }

  static List<Item> items(List<BulkResult> results) {
    return results.stream().map(Item::of).toList();
  }

  /**
   * What a call did to one job.
   *
   * @param jobId UUID of the job
   * @param outcome {@code done}, {@code skipped} (nothing to change, or its state does not allow
   *     it) or {@code failed}
   * @param code why it was skipped or failed, one of the codes of problems; null where it was done
   * @param message the same in a line for an engineer; null where it was done
   */
  record Item(String jobId, String outcome, @Nullable String code, @Nullable String message) {
    static Item of(BulkResult result) {
      return new Item(
          result.jobId().toString(),
          result.verdict().code(),
          result.code() == null ? null : result.code().name(),
          result.message());
    }
  }
}
