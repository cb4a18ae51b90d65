package io.jamak.api.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a bulk call, item by item. */
record BulkJson(List<Item> results) {
  static BulkJson of(List<BulkResult> results) {
    return new BulkJson(items(results));
  }

  static List<Item> items(List<BulkResult> results) {
    return results.stream().map(Item::of).toList();
  }

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
