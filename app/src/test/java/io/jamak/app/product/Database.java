package io.jamak.app.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The tables of a running product, for what no screen and no call can bring about. */
public final class Database {
  private Database() {}

  /** Runs one statement and returns how many rows it changed. */
  public static int execute(Product product, String sql) {
    Map<String, String> at = Addresses.of(product);
    try (Connection connection =
            DriverManager.getConnection(
                at.get("JAMAK_DATABASE_URL"),
                at.get("JAMAK_DATABASE_USER"),
                at.get("JAMAK_DATABASE_PASSWORD"));
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
