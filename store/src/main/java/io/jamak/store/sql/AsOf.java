package io.jamak.store.sql;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * How much had happened when a statement looked: of two copies of one row, read by two statements,
 * the one with the greater number is the newer. {@code updated_at} cannot tell: it is the time at
 * which a transaction began, and rows of assets show columns of their jobs.
 *
 * <p>The number counts the transactions that had ended in the statement's snapshot: those below its
 * {@code xmax} but for those still running. It grows with every commit, whatever the order in which
 * transactions began. A database that was filled from a dump starts anew.
 */
public final class AsOf {
  /** Of a statement that did not ask: older than whatever was read by one that did. */
  private static final long UNKNOWN = 0;

  /** To be selected with a row's columns; worked out once a statement. */
  public static final Field<Long> FIELD =
      DSL.field(
              """
              (select cast(cast(pg_snapshot_xmax(seen) as text) as bigint)
                      - (select count(*) from pg_snapshot_xip(seen))
               from pg_current_snapshot() as seen)\
              """,
              Long.class)
          .as("as_of");

  private AsOf() {}

  /** Of a row; 0, older than any other, where it was read without it. */
  public static long of(Record row) {
    return row.indexOf(FIELD) < 0 ? UNKNOWN : row.get(FIELD);
  }
}
