package io.jamak.store.event;

import static io.jamak.store.generated.Tables.EVENTS;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** Reads a line of the journal from a row. */
final class EventRows {
  static final List<Field<?>> COLUMNS =
      List.of(
          EVENTS.SEQ,
          EVENTS.ID,
          EVENTS.WORKSPACE_ID,
          EVENTS.USER_ID,
          EVENTS.ENTITY_TYPE,
          EVENTS.ENTITY_ID,
          EVENTS.TYPE,
          EVENTS.PAYLOAD_JSON,
          EVENTS.CREATED_AT);

  private EventRows() {}

  static EventRow of(Record row) {
    return new EventRow(
        row.get(EVENTS.SEQ),
        row.get(EVENTS.ID),
        row.get(EVENTS.WORKSPACE_ID),
        row.get(EVENTS.USER_ID),
        row.get(EVENTS.ENTITY_TYPE),
        row.get(EVENTS.ENTITY_ID),
        row.get(EVENTS.TYPE),
        row.get(EVENTS.PAYLOAD_JSON).data(),
        row.get(EVENTS.CREATED_AT));
  }
}
