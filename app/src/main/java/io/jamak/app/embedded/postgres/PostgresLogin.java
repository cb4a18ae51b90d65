package io.jamak.app.embedded.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A user of a server on loopback. */
record PostgresLogin(int port, String user, String password) {
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  Connection connect(String database) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  /** Whether the server lets this user in now. */
  boolean works() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
