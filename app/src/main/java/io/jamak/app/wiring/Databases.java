package io.jamak.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.jamak.app.settings.DatabaseSettings;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Ways to PostgreSQL. */
public final class Databases {
  private static final int POOL_SIZE = 20;
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

  private Databases() {}

  /** A pool for a long-running process. */
  static HikariDataSource pool(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("jamak");
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    pool.addDataSourceProperty("ApplicationName", "jamak");
    return pool;
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
