package io.jamak.store.event;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.JournalEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the journal. {@code seq} grows with commit visibility; {@code payloadJson} is a JSON
 * object.
 */
public record EventRow(
    long seq,
    UUID id,
    WorkspaceId workspaceId,
    EntityType entityType,
    UUID entityId,
    EventType type,
    String payloadJson,
    Instant createdAt) {
  /** What it says; read anew each time. */
  public JournalEvent event() {
    return EventCodec.decode(type, payloadJson);
  }
}
