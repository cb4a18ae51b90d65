package io.jamak.workflows.job;

/**
 * Extracted sound: 16 kHz mono signed 16-bit little-endian PCM without header, so that a piece is a
 * byte range.
 *
 * @param samples count at 16,000 a second
 */
public record Audio(String key, long samples, int sourceChannels) {
  /** Samples per second of all extracted sound. */
  public static final int SAMPLE_RATE = 16_000;

  /** Length in ms, rounded down. */
  public long durationMs() {
    return samples * 1000 / SAMPLE_RATE;
  }
}
