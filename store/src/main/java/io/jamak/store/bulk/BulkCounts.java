package io.jamak.store.bulk;

/** How many items of a bulk action have each outcome. */
public record BulkCounts(int open, int done, int skipped, int failed) {
  /** All items. */
  public int total() {
    return open + done + skipped + failed;
  }
}
