package io.jamak.store.testing;

import io.jamak.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL 18 for tests, started once a JVM; each test class takes a database of its own,
 * cloned in a moment from a migrated template.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "jamak_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** A migrated, empty database that nobody else uses. */
  public static DataSource fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return Server.RUNNING.getDatabase("postgres", name);
  }

  /** An empty database without any migration. */
  public static DataSource blank() {
    String name = "blank_" + COUNT.incrementAndGet();
    execute("create database " + name);
    return Server.RUNNING.getDatabase("postgres", name);
  }

  /** An empty database of one role, and another that has no right yet. */
  public record TwoRoles(
      DataSource owner, String ownerRole, DataSource application, String applicationRole) {}

  /** Makes such a database and its roles. */
  public static TwoRoles twoRoles() {
    int number = COUNT.incrementAndGet();
    String owner = "owner_" + number;
    String application = "application_" + number;
    String name = "roles_" + number;
    execute("create role " + owner + " login");
    execute("create role " + application + " login");
    execute("create database " + name + " owner " + owner);
    return new TwoRoles(
        Server.RUNNING.getDatabase(owner, name),
        owner,
        Server.RUNNING.getDatabase(application, name),
        application);
  }

  private static void execute(String sql) {
    execute(Server.RUNNING, sql);
  }

  private static synchronized void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        execute(server, "create database " + TEMPLATE);
        Store.migrate(server.getDatabase("postgres", TEMPLATE));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException("embedded PostgreSQL did not start", failed);
      }
    }
  }

  /** Changes rows as no repository would, to bring about what a fault leaves behind. */
  public static void run(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
