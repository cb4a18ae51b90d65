package io.jamak.store.event;

import static io.jamak.store.generated.Tables.EVENTS;

import io.jamak.domain.Ids;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.JournalEvent;
import io.jamak.store.generated.tables.records.EventsRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Writes events inside the transaction that makes the change; used by the store's own repositories
 * only. Who else wants to write uses {@link EventLog#append}.
 */
public final class Journal {
  private Journal() {}

  /** Whose history a line belongs to, and who caused it (null for a worker). */
  public record Subject(
      WorkspaceId workspaceId, @Nullable UserId userId, EntityType type, UUID entityId) {}

  /** Writes one line. */
  public static void write(DSLContext dsl, Subject subject, JournalEvent event) {
    dsl.executeInsert(line(subject, event, null));
  }

  /** Writes many lines in order, in one round trip. */
  public static void write(DSLContext dsl, List<EventsRecord> lines) {
    dsl.batchInsert(lines).execute();
  }

  /** Writes one line unless the workspace has one with this key; says whether it did. */
  public static boolean writeOnce(
      DSLContext dsl, Subject subject, JournalEvent event, String dedupeKey) {
    return dsl.insertInto(EVENTS)
            .set(line(subject, event, dedupeKey))
            .onConflict(EVENTS.WORKSPACE_ID, EVENTS.DEDUPE_KEY)
            .doNothing()
            .execute()
        == 1;
  }

  /** A line to be written. */
  public static EventsRecord line(Subject subject, JournalEvent event, @Nullable String dedupeKey) {
    EventsRecord line = new EventsRecord();
    line.set(EVENTS.ID, Ids.next());
    line.set(EVENTS.WORKSPACE_ID, subject.workspaceId());
    line.set(EVENTS.USER_ID, subject.userId());
    line.set(EVENTS.ENTITY_TYPE, subject.type());
    line.set(EVENTS.ENTITY_ID, subject.entityId());
    line.set(EVENTS.TYPE, event.type());
    line.set(EVENTS.PAYLOAD_JSON, JSONB.valueOf(EventCodec.encode(event)));
    line.set(EVENTS.DEDUPE_KEY, dedupeKey);
    return line;
  }
}
