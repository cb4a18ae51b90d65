package io.jamak.workflows.ingest;

import io.temporal.activity.ActivityInterface;

/**
 * Reads an uploaded file's facts. Task queue media. Failures carry an ErrorCode name as their type.
 */
@ActivityInterface(namePrefix = "Asset")
public interface IngestActivities {
  /** Probes the file and writes length and picture size into the row; safe to repeat. */
  MediaFacts probe(IngestRequest request);

  /** Makes the thumbnail and writes its key into the row; safe to repeat. */
  void thumbnail(IngestRequest request);

  /** Notes in the row that a step of ingest failed for good. */
  void markFailed(IngestRequest request, String errorCode, String message);
}
