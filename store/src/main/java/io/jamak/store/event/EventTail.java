package io.jamak.store.event;

import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.List;

/** The outbox's reading end. */
public interface EventTail {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static EventTail over(Db db) {
    return new JooqEventTail(db);
  }

  /**
   * Events after {@code seq}, as far as no transaction is left that may still add a smaller number,
   * so that a late commit is never skipped by one who keeps only the last number. In {@code seq}
   * order, at most {@code limit}, of all workspaces.
   */
  List<EventRow> after(long seq, int limit);

  /** The newest number that {@link #after} could have returned by now. */
  long head();

  /** The database's time, by which everything is ordered; clocks of processes may be off. */
  Instant now();
}
