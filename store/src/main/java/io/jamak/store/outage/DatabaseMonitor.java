package io.jamak.store.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks PostgreSQL every second whether it is there, over a connection of its own. While it is not,
 * connections are refused at once and those in use are cut, so that nobody waits for a database
 * that is frozen, and the log says it twice instead of once a call: at the beginning and at the
 * end.
 *
 * @see "Decision 0023: a monitor opens and closes the way to the database"
 */
public final class DatabaseMonitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseMonitor.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private static final int MOST_ROUNDS = 10;

  /** Longer than any statement of ours; a server that is gone is noticed by the monitor before. */
  private static final Duration LONGEST_READ = Duration.ofSeconds(40);

  private final Heartbeat heartbeat;
  private final OpenConnections open = new OpenConnections();
  private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("database-monitor").unstarted(this::loop);
  private volatile @Nullable Instant awaySince;
  private volatile boolean closed;

  /**
   * Not started yet.
   *
   * @param probes gives connections to ask over; must bound connecting and reading to about two
   *     seconds
   */
  public DatabaseMonitor(DataSource probes) {
    this.heartbeat = new Heartbeat(probes);
  }

  /** Begins to ask. */
  public void start() {
    thread.start();
  }

  /** Whether PostgreSQL does not answer now. */
  public boolean isAway() {
    return awaySince != null;
  }

  /**
   * Calls {@code listener} on the monitor's thread at each change, with whether the database is
   * away; it must not wait.
   *
   * @return stops that
   */
  public Runnable onChange(Consumer<Boolean> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Connections for a pool: while the database is away none is tried, and the ones that were given
   * out are cut. {@code database} bounds how long a login may take; afterwards an answer may take
   * 40 seconds.
   */
  public DataSource physical(DataSource database) {
    return new ForwardingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        awaitPresence();
        Connection connection = open.keep(target().getConnection());
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_READ.toMillis());
        return connection;
      }
    };
  }

  /** A pool's connections, refused without waiting while the database is away. */
  public DataSource refusing(DataSource pool) {
    return new ForwardingDataSource(pool) {
      @Override
      public Connection getConnection() throws SQLException {
        Instant since = awaySince;
        if (since != null) {
          throw refusal(since);
        }
        return target().getConnection();
      }
    };
  }

  private static SQLException refusal(Instant since) {
    return new SQLTransientConnectionException(
        "database: no answer since " + since + " (expected: one within two seconds)", "08001");
  }

  /** The pool's own thread goes on at once when the database is back; only that one waits here. */
  private synchronized void awaitPresence() throws SQLException {
    try {
      Instant since = awaySince;
      for (int round = 0; since != null; round++) {
        if (closed || round == MOST_ROUNDS) {
          throw refusal(since);
        }
        wait(EVERY.toMillis());
        since = awaySince;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", "08001", stopped);
    }
  }

  private void loop() {
    try (heartbeat) {
      while (!closed) {
        look();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      heartbeat.beat();
      back();
    } catch (SQLException | RuntimeException silent) {
      away(silent);
    }
  }

  private void away(Exception silent) {
    if (awaySince == null) {
      awaySince = Instant.now();
      LOG.warn("the database does not answer, calls are refused until it does: {}", reason(silent));
      tell(true);
    }
    open.cut();
  }

  private void back() {
    Instant since = awaySince;
    if (since != null) {
      LOG.info(
          "the database answers again after {} s",
          Duration.between(since, Instant.now()).toSeconds());
      synchronized (this) {
        awaySince = null;
        notifyAll();
      }
      tell(false);
    }
  }

  private static String reason(Exception silent) {
    return String.valueOf(silent.getMessage()).lines().findFirst().orElse("");
  }

  private void tell(boolean away) {
    for (Consumer<Boolean> listener : listeners) {
      try {
        listener.accept(away);
      } catch (RuntimeException broken) {
        LOG.warn("a listener of the database monitor failed", broken);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
