package io.jamak.store.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of a pool, to be cut when nothing comes over them any more. */
final class OpenConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

  private final Set<Connection> all = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Keeps count of a connection until it is closed. */
  synchronized Connection keep(Connection connection) {
    all.removeIf(OpenConnections::isClosed);
    all.add(connection);
    return connection;
  }

  /** Ends all: threads that read from them fail now. Closing may wait, so each has a thread. */
  synchronized void cut() {
    all.forEach(connection -> Thread.ofVirtual().start(() -> abort(connection)));
    all.clear();
  }

  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("the connection was broken already", gone);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException broken) {
      return true;
    }
  }
}
