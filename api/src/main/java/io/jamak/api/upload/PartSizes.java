package io.jamak.api.upload;

/** How large the parts of an upload are. */
final class PartSizes {
  static final long MIB = 1024 * 1024;
  static final long SMALLEST = 8 * MIB;
  static final int MOST_PARTS = 10_000;

  private PartSizes() {}

  /**
   * Whole MiB, at least {@link #SMALLEST}, so large that {@link #MOST_PARTS} suffice (S3's limit).
   */
  static long forFile(long sizeBytes) {
    long needed = Math.ceilDiv(sizeBytes, MOST_PARTS);
    return Math.max(SMALLEST, Math.ceilDiv(needed, MIB) * MIB);
  }
}
