package io.jamak.store.event;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import java.util.List;
import java.util.UUID;

/** Reads an entity's history and adds what people did. */
public interface EventLog {
  /** All events of one asset or job, oldest first. */
  List<EventRow> history(WorkspaceId workspace, EntityType type, UUID entity);

  /** Adds events born in a browser; one whose dedupe key is known already is dropped. */
  void append(Caller caller, List<NewEvent> events);

  /** An act of a person. */
  record NewEvent(
      EntityType entityType, UUID entityId, EventType type, String payloadJson, String dedupeKey) {}
}
