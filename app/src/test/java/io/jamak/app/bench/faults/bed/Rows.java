package io.jamak.app.bench.faults.bed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The tables of a product, by the settings that name its database. */
final class Rows {
  private Rows() {}

  /** The first value of the first row; "" where there is none. */
  static String first(Map<String, String> settings, String sql) {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** How many rows a statement changed. */
  static int execute(Map<String, String> settings, String sql) {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        settings.get("JAMAK_DATABASE_URL"),
        settings.get("JAMAK_DATABASE_USER"),
        settings.get("JAMAK_DATABASE_PASSWORD"));
  }
}
