package io.jamak.app.embedded.postgres;

import io.jamak.app.home.Secrets;
import io.jamak.app.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Jamak's database with its two roles: {@code jamak}, with which it runs, and {@code jamak_owner},
 * which owns the tables. In homes from before the second role the first owned everything; they are
 * converted.
 *
 * @see "Decision 0024: two roles, one of which owns the tables"
 */
final class PreparedDatabase {
  private static final String NAME = "jamak";
  private static final String OWNER = "jamak_owner";

  private final PostgresLogin admin;
  private final Secrets secrets;

  private PreparedDatabase(PostgresLogin admin, Secrets secrets) {
    this.admin = admin;
    this.secrets = secrets;
  }

  /** Makes what is missing; the same at each start. */
  static DatabaseSettings of(PostgresLogin admin, Secrets secrets) {
    try {
      return new PreparedDatabase(admin, secrets).prepare();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database " + NAME, e);
    }
  }

  private DatabaseSettings prepare() throws SQLException {
    String secret = secrets.get("postgres-jamak");
    String ownerSecret = secrets.get("postgres-jamak-owner");
    try (Connection connection = admin.connect("postgres")) {
      role(connection, NAME, secret);
      role(connection, OWNER, ownerSecret);
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
        execute(connection, "CREATE DATABASE " + NAME + " OWNER " + OWNER);
      }
    }
    try (Connection connection = admin.connect(NAME)) {
      execute(connection, "REASSIGN OWNED BY " + NAME + " TO " + OWNER);
    }
    return new DatabaseSettings(
        admin.url(NAME), NAME, secret, new DatabaseSettings.Login(OWNER, ownerSecret));
  }

  /** Names and passwords are ours: letters, digits, '-' and '_' only. */
  private static void role(Connection connection, String name, String secret) throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      execute(connection, "CREATE ROLE " + name + " LOGIN");
    }
    execute(connection, "ALTER ROLE " + name + " PASSWORD '" + secret + "'");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
