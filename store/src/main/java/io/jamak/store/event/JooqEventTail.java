package io.jamak.store.event;

import static io.jamak.store.generated.Tables.EVENTS;

import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reads the journal so that whoever keeps only the last number misses nothing, though transactions
 * commit in another order than they take numbers.
 *
 * <p>First it asks up to which number everything is settled, then, by a second statement whose
 * snapshot is younger, it reads up to there. The migration of {@code events} says why that holds.
 */
final class JooqEventTail implements EventTail {
  private final Db db;

  JooqEventTail(Db db) {
    this.db = db;
  }

  @Override
  public List<EventRow> after(long seq, int limit) {
    return db.read(
        dsl -> {
          long settled = settled(dsl);
          return settled <= seq ? List.of() : read(dsl, seq, settled, limit);
        });
  }

  private static List<EventRow> read(DSLContext dsl, long after, long upTo, int limit) {
    return dsl.select(EventRows.COLUMNS)
        .from(EVENTS)
        .where(EVENTS.SEQ.gt(after))
        .and(EVENTS.SEQ.le(upTo))
        .orderBy(EVENTS.SEQ)
        .limit(limit)
        .fetch(EventRows::of);
  }

  @Override
  public long head() {
    return db.read(JooqEventTail::settled);
  }

  @Override
  public Instant now() {
    return db.read(dsl -> dsl.select(DSL.currentInstant()).fetchSingle().value1());
  }

  private static long settled(DSLContext dsl) {
    return dsl.select(DSL.function("settled_event", SQLDataType.BIGINT)).fetchSingle().value1();
  }
}
