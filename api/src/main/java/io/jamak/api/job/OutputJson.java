package io.jamak.api.job;

import io.jamak.store.job.OutputRow;
import java.time.Instant;

/** An output as programs read it; its bytes are at {@code /api/jobs/<job>/outputs/<id>}. */
public record OutputJson(
    String id,
    String type,
    String kind,
    String language,
    long sizeBytes,
    String sha256,
    Instant createdAt) {
  /** The shape of a row. */
  public static OutputJson of(OutputRow row) {
    return new OutputJson(
        row.id().toString(),
        row.type().code(),
        row.kind().code(),
        row.language(),
        row.sizeBytes(),
        row.sha256(),
        row.createdAt());
  }
}
