package io.jamak.store.outage;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question to PostgreSQL after the other, over a connection that is kept while it holds. */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final DataSource connections;
  private @Nullable Connection kept;

  Heartbeat(DataSource connections) {
    this.connections = connections;
  }

  /**
   * Returns when PostgreSQL answered. A connection that was ended, be it while it was opened, says
   * nothing of the server: it is asked once more over a new one. Silence was waited for already.
   */
  void beat() throws SQLException {
    try {
      ask();
    } catch (SQLException broken) {
      close();
      if (broken.getCause() instanceof SocketTimeoutException) {
        throw broken;
      }
      ask();
    }
  }

  private void ask() throws SQLException {
    Connection connection = kept;
    if (connection == null) {
      connection = connections.getConnection();
      kept = connection;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close() {
    Connection connection = kept;
    kept = null;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.debug("the connection was broken already", gone);
      }
    }
  }
}
