package io.jamak.api.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.jamak.store.event.EventRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A line of the journal as programs read it; {@code payload} is a JSON object. */
public record EventJson(
    long seq,
    String id,
    String entityType,
    String entityId,
    String type,
    @JsonRawValue @Schema(types = "object") String payload,
    Instant createdAt) {
  /** The shape of a row. */
  public static EventJson of(EventRow row) {
    return new EventJson(
        row.seq(),
        row.id().toString(),
        row.entityType().code(),
        row.entityId().toString(),
        row.type().name(),
        row.payloadJson(),
        row.createdAt());
  }
}
