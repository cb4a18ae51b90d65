package io.jamak.store.bulk;

import io.jamak.domain.account.Caller;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.store.Outcome;
import io.jamak.store.sql.Db;
import java.util.List;

/**
 * Accepts bulk actions and keeps what became of each item, by compare-and-set in the transaction of
 * the act itself: an act that was done has its outcome, whatever dies in between.
 */
public interface BulkRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static BulkRepository over(Db db) {
    return new JooqBulkRepository(db);
  }

  /**
   * Fixes the set and makes the action, in one transaction. Where the set is empty it is done at
   * once.
   */
  BulkActionRow accept(Caller caller, BulkKind kind, BulkDetails details, JobSet jobs);

  /** RUNNING to STOPPED; waits until the items that are being worked off have their outcome. */
  Outcome stop(Caller caller, BulkActionId id);

  /** Notes that the action's workflow exists. */
  void markDispatched(BulkActionId id);

  /**
   * The next open items, at most so many. The action is locked until the surrounding transaction
   * ends, so that two who work on it take turns, and then the items' jobs, in the order of their
   * ids.
   *
   * @throws IllegalStateException outside {@code Store.inTransaction}, where it would lock nothing
   */
  BulkChunk take(BulkActionId id, int most);

  /**
   * Writes outcomes of items that {@link #take} has given, in the same transaction; with the last
   * open one the action is DONE.
   *
   * @throws IllegalStateException when one of them was not open: everything is taken back then
   */
  void finish(BulkActionRow action, List<BulkItem> ended);
}
