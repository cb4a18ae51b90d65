package io.jamak.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.store.outage.DatabaseMonitor;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Ways to PostgreSQL. */
public final class Databases {
  private static final int POOL_SIZE = 20;

  /** How long a request may wait for a connection while all are in use. */
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);

  private static final Duration VALIDATION = Duration.ofSeconds(1);
  private static final int CONNECT_SECONDS = 2;
  private static final int LOGIN_SECONDS = 5;
  private static final int HEARTBEAT_SECONDS = 2;

  private Databases() {}

  /** A pool for a long-running process; what waits longer than half a minute is given up. */
  static HikariDataSource pool(DatabaseSettings settings, DatabaseMonitor monitor) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("jamak");
    pool.setDataSource(monitor.physical(source(settings, "jamak", LOGIN_SECONDS)));
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    pool.setValidationTimeout(VALIDATION.toMillis());
    pool.setConnectionInitSql("set statement_timeout = '30s'");
    Runnable _ = monitor.onChange(away -> dropConnections(pool));
    return pool;
  }

  /** What was cut is not given out any more. */
  private static void dropConnections(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null) {
      connections.softEvictConnections();
    }
  }

  /** Asks whether the server is there; it has two seconds to answer. */
  static DatabaseMonitor monitor(DatabaseSettings settings) {
    return new DatabaseMonitor(source(settings, "jamak-monitor", HEARTBEAT_SECONDS));
  }

  private static PGSimpleDataSource source(
      DatabaseSettings settings, String name, int socketSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setApplicationName(name);
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(socketSeconds);
    source.setTcpKeepAlive(true);
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }

  /** A connection each time, for a short command. */
  public static DataSource single(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }
}
