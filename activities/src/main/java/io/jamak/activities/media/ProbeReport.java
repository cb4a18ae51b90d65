package io.jamak.activities.media;

import io.jamak.workflows.ingest.MediaFacts;

/**
 * What ffprobe says of a file.
 *
 * @param audioDurationMs length of the first sound track as the file claims it, 0 when it does not
 */
record ProbeReport(MediaFacts facts, long audioDurationMs) {
  boolean hasPicture() {
    return facts.width() > 0;
  }
}
