package io.jamak.workflows.ingest;

import io.jamak.domain.asset.SoundTrack;
import java.util.List;
import java.util.Objects;

/**
 * What probing found.
 *
 * @param durationMs decoded length in ms, 0 when unknown
 * @param width pixels, 0 without a picture
 * @param height pixels, 0 without a picture
 * @param audioStreams 0 means that no job can run
 * @param fps pictures per second, 0 when unknown
 * @param tracks the sound tracks in the file's order
 */
public record MediaFacts(
    long durationMs,
    int width,
    int height,
    int audioStreams,
    int audioChannels,
    double fps,
    List<SoundTrack> tracks) {
  /** Results in histories that were recorded before tracks were listed lack them. */
  public MediaFacts {
    tracks = List.copyOf(Objects.requireNonNullElse(tracks, List.of()));
  }

  /** Facts of a file whose tracks nobody chooses among. */
  public MediaFacts(long durationMs, int width, int height, int audioStreams, int audioChannels) {
    this(durationMs, width, height, audioStreams, audioChannels, 0, List.of());
  }
}
