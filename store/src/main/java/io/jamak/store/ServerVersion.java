package io.jamak.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Which PostgreSQL it is, and what an older one must be given before the migrations. */
final class ServerVersion {
  private static final int OLDEST = 15;

  /** The first with {@code pg_c_utf8}, which the migrations use. */
  private static final int WITH_BUILTIN_COLLATION = 17;

  private ServerVersion() {}

  static void check(DataSource database) {
    try (Connection connection = database.getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      require(major, connection.getMetaData().getDatabaseProductVersion());
      if (major < WITH_BUILTIN_COLLATION) {
        makeCollation(connection);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL: " + failed.getMessage(), failed);
    }
  }

  static void require(int major, String version) {
    if (major < OLDEST) {
      throw new IllegalStateException(
          "PostgreSQL: %s (expected: %d or newer)".formatted(version, OLDEST));
    }
  }

  /**
   * Under the same name, so that the migrations are the same for all servers. The C library's
   * C.UTF-8 orders by code point too, and lowers letter by letter without rules of a language.
   */
  private static void makeCollation(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (statement.executeQuery("select from pg_collation where collname = 'pg_c_utf8'").next()) {
        return;
      }
      statement.execute(
          "create collation if not exists pg_c_utf8 (provider = libc, locale = 'C.UTF-8')");
    }
  }
}
