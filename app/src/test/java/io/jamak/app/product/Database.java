package io.jamak.app.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The tables of a running product, for what no screen and no call can bring about, as their owner.
 */
public final class Database {
  private Database() {}

  /** Runs one statement and returns how many rows it changed. */
  public static int execute(Product product, String sql) {
    return ask(product, sql, statement -> statement.executeUpdate(sql));
  }

  /** The number that a query for one number answers. */
  public static long count(Product product, String sql) {
    return ask(
        product,
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private interface Question<T> {
    T put(Statement statement) throws SQLException;
  }

  private static <T> T ask(Product product, String sql, Question<T> question) {
    Map<String, String> at = Addresses.ofOwner(product);
    try (Connection connection =
            DriverManager.getConnection(
                at.get("JAMAK_DATABASE_URL"),
                at.get("JAMAK_DATABASE_USER"),
                at.get("JAMAK_DATABASE_PASSWORD"));
        Statement statement = connection.createStatement()) {
      return question.put(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
