package io.jamak.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL is; {@code url} is a JDBC address.
 *
 * @param migration the role that owns the tables; null where the application's role does, or where
 *     another process migrates
 */
public record DatabaseSettings(
    String url, String user, String password, @Nullable Login migration) {

  /** With one role for everything. */
  public DatabaseSettings(String url, String user, String password) {
    this(url, user, password, null);
  }

  /**
   * The same database for the owner of its tables; the application's role where there is no other.
   */
  public DatabaseSettings asOwner() {
    return migration == null ? this : new DatabaseSettings(url, migration.user, migration.password);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + "]";
  }

  /** A role and its password. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }
}
