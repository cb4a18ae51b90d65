package io.jamak.store.event;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.UUID;

/** Reads an entity's history and adds what people did. */
public interface EventLog {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static EventLog over(Db db) {
    return new JooqEventLog(db);
  }

  /** All events of one asset or job, oldest first. */
  List<EventRow> history(WorkspaceId workspace, EntityType type, UUID entity);

  /**
   * Adds acts of people (PRD section 7); one whose dedupe key the workspace knows already is
   * dropped. State changes are refused with BAD_REQUEST: only the change itself writes those.
   */
  void append(Caller caller, List<NewEvent> events);

  /** An act of a person. */
  record NewEvent(
      EntityType entityType, UUID entityId, EventType type, String payloadJson, String dedupeKey) {}
}
