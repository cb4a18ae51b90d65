package io.jamak.store.event;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.JournalEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param seq grows with commit visibility
 * @param userId who did it, null where a worker did
 * @param payloadJson a JSON object
 */
public record EventRow(
    long seq,
    UUID id,
    WorkspaceId workspaceId,
    @Nullable UserId userId,
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
