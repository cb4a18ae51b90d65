package io.jamak.app.settings;

/** Where PostgreSQL is; {@code url} is a JDBC address. */
public record DatabaseSettings(String url, String user, String password) {
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + "]";
  }
}
