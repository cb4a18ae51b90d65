package io.jamak.app.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

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

  /** For a store over it, as the role of the product. */
  public static DataSource source(Product product) {
    return source(Addresses.of(product));
  }

  /** For a store over it, as the role that owns the tables. */
  public static DataSource ofOwner(Product product) {
    return source(Addresses.ofOwner(product));
  }

  private static DataSource source(Map<String, String> at) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(at.get("JAMAK_DATABASE_URL"));
    source.setUser(at.get("JAMAK_DATABASE_USER"));
    source.setPassword(at.get("JAMAK_DATABASE_PASSWORD"));
    return source;
  }

  private interface Question<T> {
    T put(Statement statement) throws SQLException;
  }

  private static <T> T ask(Product product, String sql, Question<T> question) {
    try (Connection connection = ofOwner(product).getConnection();
        Statement statement = connection.createStatement()) {
      return question.put(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
