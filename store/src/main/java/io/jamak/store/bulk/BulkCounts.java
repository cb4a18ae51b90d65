package io.jamak.store.bulk;

import io.jamak.domain.bulk.BulkOutcome;

/** How many items of a bulk action have each outcome. */
public record BulkCounts(int open, int done, int skipped, int failed) {
  /** Those with one outcome. */
  public int of(BulkOutcome outcome) {
    return switch (outcome) {
      case OPEN -> open;
      case DONE -> done;
      case SKIPPED -> skipped;
      case FAILED -> failed;
    };
  }

  /** All items. */
  public int total() {
    return open + done + skipped + failed;
  }
}
