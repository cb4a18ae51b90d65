package io.jamak.api.job.output;

import io.jamak.store.job.OutputRow;
import java.time.Instant;

/**
 * A file that a job wrote; its bytes are at {@code /api/jobs/<job>/outputs/<output>}.
 *
 * @param id UUID
 * @param type what it holds: {@code srt}, {@code vtt}, {@code txt} or {@code json} as they were
 *     asked for, {@code transcript} with the time of each word, or {@code raw}, the engine's own
 *     answer
 * @param kind {@code original} for what was said, {@code translation} for a translation of it
 * @param language BCP 47 language of the text
 * @param sizeBytes size of the file in bytes
 * @param sha256 SHA-256 of its bytes, 64 hex digits in lower case
 * @param createdAt when it was written
 */
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
