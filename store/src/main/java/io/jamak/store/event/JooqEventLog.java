package io.jamak.store.event;

import static io.jamak.store.generated.Tables.EVENTS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.store.generated.tables.records.EventsRecord;
import io.jamak.store.sql.Db;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;

/** The journal of one entity, and what browsers add to it. */
final class JooqEventLog implements EventLog {
  private static final Set<EventType> ACTS =
      EnumSet.of(
          EventType.ASSET_UPLOAD_STARTED,
          EventType.ASSET_UPLOAD_PROGRESS,
          EventType.ASSET_UPLOAD_SUCCEEDED,
          EventType.ASSET_UPLOAD_FAILED,
          EventType.ASSET_MULTISELECT_USED,
          EventType.QUEUE_ADD_CLICKED,
          EventType.BULK_OPTIONS_APPLIED,
          EventType.JOB_RUN_CLICKED,
          EventType.DOWNLOAD_OUTPUT_CLICKED);

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
    if (!ACTS.contains(event.type())) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST,
          "event type: " + event.type() + " (expected: one of " + ACTS + ")");
    }
    Journal.Subject subject =
        new Journal.Subject(
            caller.workspaceId(), caller.userId(), event.entityType(), event.entityId());
    EventsRecord line = Journal.line(subject, event.type(), Map.of(), event.dedupeKey());
    line.set(EVENTS.PAYLOAD_JSON, JSONB.valueOf(event.payloadJson()));
    return line;
  }
}
