package io.jamak.app.embedded.postgres;

import io.jamak.activities.process.Signal;
import io.jamak.app.home.Home;
import io.jamak.app.home.Secrets;
import io.jamak.app.process.SupervisedChild;
import io.jamak.app.settings.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * PostgreSQL 18 as a child process that keeps every promise of a real one: acknowledged commits are
 * on disk, and when it dies it is started again. Its data, its port and its passwords lie in the
 * home.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String PART = "postgres";
  private static final Duration STOP_GRACE = Duration.ofSeconds(5);

  private final SupervisedChild process;
  private final DatabaseSettings settings;

  private PostgresServer(SupervisedChild process, DatabaseSettings settings) {
    this.process = process;
    this.settings = settings;
  }

  /**
   * Starts the server of this home, making its data on first use. A server that a killed Jamak left
   * running is stopped first.
   *
   * @param cache where the programs are unpacked, shared by all homes
   * @throws IllegalStateException when it does not answer, with the end of its log
   */
  public static PostgresServer start(Home home, Path cache, Consumer<String> progress) {
    return start(home, cache, Unprivileged.detect(), progress);
  }

  static PostgresServer start(Home home, Path cache, Unprivileged way, Consumer<String> progress) {
    Path binaries = PostgresBinaries.unpack(cache, progress);
    Path data = home.directory(PART).resolve("data");
    Secrets secrets = home.secrets();
    if (Files.exists(data)) {
      Postmaster.stopOrphans(data); // it holds the port, which is asked for next
    } else {
      progress.accept("PostgreSQL: making an empty database in " + data);
      DataFolder.create(binaries, data, way, secrets.file("postgres-admin"), home.log(PART));
    }
    int port = home.ports().get(PART);
    List<String> command = way.command(command(binaries, data, port));
    PostgresLogin admin = new PostgresLogin(port, "postgres", secrets.get("postgres-admin"));
    SupervisedChild process = supervised(command, data, home.log(PART), admin);
    try {
      return new PostgresServer(process, PreparedDatabase.of(admin, secrets));
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Commits are on disk, so a killed server loses nothing that was acknowledged. */
  private static SupervisedChild supervised(
      List<String> command, Path data, Path log, PostgresLogin admin) {
    return SupervisedChild.start(
        new SupervisedChild.How("PostgreSQL", log, Signal.INT, STOP_GRACE),
        () -> {
          Postmaster.stopOrphans(data);
          return PostgresStart.run(command, log, admin);
        });
  }

  static List<String> command(Path binaries, Path data, int port) {
    return List.of(
        binaries.resolve("bin/postgres").toString(),
        "-D",
        data.toString(),
        "-c",
        "port=" + port,
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=on",
        "-c",
        "synchronous_commit=on",
        "-c",
        "max_connections=200",
        "-c",
        "timezone=UTC",
        "-c",
        "log_timezone=UTC");
  }

  /** How to reach the database of Jamak. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** The system's number of the server process. */
  public long pid() {
    return process.pid();
  }

  /** Ends the server; everything committed is on disk. */
  @Override
  public void close() {
    process.close();
  }
}
