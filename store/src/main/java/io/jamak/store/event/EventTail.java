package io.jamak.store.event;

import java.util.List;

/** The outbox's reading end. */
public interface EventTail {
  /**
   * Events after {@code seq} whose transactions, and all older ones, have ended, so that a late
   * commit is never skipped. In {@code seq} order, at most {@code limit}, of all workspaces.
   */
  List<EventRow> after(long seq, int limit);

  /** The newest number that {@link #after} could have returned by now. */
  long head();
}
