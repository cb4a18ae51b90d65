package io.jamak.activities.media;

import io.jamak.workflows.ingest.MediaFacts;
import java.util.List;

/**
 * What ffprobe says of a file.
 *
 * @param tracks the sound tracks in the file's order
 */
record ProbeReport(MediaFacts facts, List<ProbedTrack> tracks) {
  ProbeReport {
    tracks = List.copyOf(tracks);
  }

  boolean hasPicture() {
    return facts.width() > 0;
  }

  /** The same file, of which the length is known now. */
  ProbeReport lasting(long durationMs) {
    return new ProbeReport(
        new MediaFacts(
            durationMs,
            facts.width(),
            facts.height(),
            facts.audioStreams(),
            facts.audioChannels(),
            facts.fps(),
            facts.tracks()),
        tracks);
  }
}
