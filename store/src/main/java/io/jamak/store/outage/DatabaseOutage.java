package io.jamak.store.outage;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures of a database that is away from those of a statement. */
public final class DatabaseOutage {
  /**
   * PostgreSQL's classes of SQLSTATE: connection trouble, out of resources, shutting down or
   * canceled, trouble of the system below it.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private DatabaseOutage() {}

  /** Whether the database, somewhere behind {@code failure}, did not answer. */
  public static boolean caused(@Nullable Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof JamakException known && known.code() == ErrorCode.DATABASE_UNAVAILABLE) {
        return true;
      }
      if (at instanceof SQLException sql) {
        return isOutage(sql);
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || isOutage(failure.getSQLState());
  }

  /** Whether this SQLSTATE says that the database cannot be worked with now. */
  public static boolean isOutage(@Nullable String sqlState) {
    return sqlState != null && sqlState.length() == 5 && CLASSES.contains(sqlState.substring(0, 2));
  }
}
