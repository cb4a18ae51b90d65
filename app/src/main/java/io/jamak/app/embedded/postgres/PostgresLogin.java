package io.jamak.app.embedded.postgres;

import io.jamak.app.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** A user of a server on loopback. */
record PostgresLogin(int port, String user, String password) {
  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Connection connect() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url("postgres"));
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  /** Whether the server lets this user in now. */
  boolean works() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /**
   * Makes a role and a database of this name that it owns, unless they are there, and sets the
   * role's password. Names and passwords are ours: letters, digits, '-' and '_' only.
   */
  DatabaseSettings prepare(String name, String secret) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN");
      }
      statement.execute("ALTER ROLE " + name + " PASSWORD '" + secret + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      return new DatabaseSettings(url(name), name, secret);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database " + name, e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
