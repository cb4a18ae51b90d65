package io.jamak.store.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question to PostgreSQL after the other, over a connection that is kept while it holds. */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  /** What fails sooner was a connection that somebody ended; a new one may be let in. */
  private static final Duration SOON = Duration.ofMillis(500);

  private final DataSource connections;
  private @Nullable Connection kept;

  Heartbeat(DataSource connections) {
    this.connections = connections;
  }

  /** Returns when PostgreSQL answered. */
  void beat() throws SQLException {
    long from = System.nanoTime();
    boolean fresh = kept == null;
    try {
      ask();
    } catch (SQLException broken) {
      close();
      if (fresh || System.nanoTime() - from > SOON.toNanos()) {
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
