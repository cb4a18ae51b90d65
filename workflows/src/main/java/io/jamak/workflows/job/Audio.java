package io.jamak.workflows.job;

import io.jamak.domain.job.JobWarning;
import java.util.List;
import java.util.Objects;

/**
 * Extracted sound: 16 kHz mono signed 16-bit little-endian PCM without header, so that a piece is a
 * byte range.
 *
 * @param samples count at 16,000 a second
 * @param sourceChannels of the track that it was made from
 * @param warnings what somebody should know of the track or the file: guessed, cut off
 * @param voiceKey storage key of the map of its voices, "" until it is cut
 */
public record Audio(
    String key, long samples, int sourceChannels, List<JobWarning> warnings, String voiceKey) {
  /** Samples per second of all extracted sound. */
  public static final int SAMPLE_RATE = 16_000;

  /** Results in histories that were recorded before warnings existed lack them. */
  public Audio {
    warnings = List.copyOf(Objects.requireNonNullElse(warnings, List.of()));
    voiceKey = Objects.requireNonNullElse(voiceKey, "");
  }

  /** Sound of which nothing has to be said. */
  public Audio(String key, long samples, int sourceChannels) {
    this(key, samples, sourceChannels, List.of(), "");
  }

  /** Sound that was not cut yet. */
  public Audio(String key, long samples, int sourceChannels, List<JobWarning> warnings) {
    this(key, samples, sourceChannels, warnings, "");
  }

  /** The same sound, with its voices known. */
  public Audio withVoice(String key) {
    return new Audio(this.key, samples, sourceChannels, warnings, key);
  }

  /** Length in ms, rounded down. */
  public long durationMs() {
    return samples * 1000 / SAMPLE_RATE;
  }
}
