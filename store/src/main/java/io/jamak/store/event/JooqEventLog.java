package io.jamak.store.event;

import static io.jamak.store.generated.Tables.EVENTS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.VerbatimEvent;
import io.jamak.store.generated.tables.records.EventsRecord;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.UUID;

/** The journal of one entity, and what browsers add to it. */
final class JooqEventLog implements EventLog {
  private final Db db;

  JooqEventLog(Db db) {
    this.db = db;
  }

  @Override
  public List<EventRow> history(WorkspaceId workspace, EntityType type, UUID entity) {
    return db.read(
        dsl ->
            dsl.select(EventRows.COLUMNS)
                .from(EVENTS)
                .where(EVENTS.ENTITY_ID.eq(entity))
                .and(EVENTS.ENTITY_TYPE.eq(type))
                .and(EVENTS.WORKSPACE_ID.eq(workspace))
                .orderBy(EVENTS.SEQ)
                .fetch(EventRows::of));
  }

  @Override
  public void append(Caller caller, List<NewEvent> events) {
    db.write(
        dsl -> {
          int written = 0;
          for (NewEvent event : events) {
            written +=
                dsl.insertInto(EVENTS)
                    .set(line(caller, event))
                    .onConflict(EVENTS.WORKSPACE_ID, EVENTS.DEDUPE_KEY)
                    .doNothing()
                    .execute();
          }
          return written;
        });
  }

  private static EventsRecord line(Caller caller, NewEvent event) {
    if (!event.type().isToldByBrowsers()) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST, "event type: " + event.type() + " (expected: an act of a person)");
    }
    Journal.Subject subject =
        new Journal.Subject(
            caller.workspaceId(), caller.userId(), event.entityType(), event.entityId());
    VerbatimEvent told = new VerbatimEvent(event.type(), event.payloadJson());
    return Journal.line(subject, told, event.dedupeKey());
  }
}
