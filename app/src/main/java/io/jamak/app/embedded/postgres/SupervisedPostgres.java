package io.jamak.app.embedded.postgres;

import io.jamak.app.process.ChildProcess;
import io.jamak.app.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's process: started again, on the same port and data, when it ends by itself, as long
 * as it takes. Commits are on disk, so a killed server loses nothing that was acknowledged.
 */
final class SupervisedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedPostgres.class);
  private static final Duration STOP_GRACE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** After a start that failed: a full disk, for instance, may be mended meanwhile. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private final List<String> command;
  private final Path data;
  private final Path log;
  private final PostgresLogin login;
  private ChildProcess process;
  private volatile boolean closed;

  private SupervisedPostgres(List<String> command, Path data, Path log, PostgresLogin login) {
    this.command = command;
    this.data = data;
    this.log = log;
    this.login = login;
    this.process = spawn();
  }

  /**
   * Starts the server and returns when it answers.
   *
   * @throws IllegalStateException when it does not, with the end of its log
   */
  static SupervisedPostgres start(List<String> command, Path data, Path log, PostgresLogin login) {
    SupervisedPostgres server = new SupervisedPostgres(command, data, log, login);
    server.watch(server.process);
    return server;
  }

  private ChildProcess spawn() {
    Postmaster.stopOrphans(data);
    return PostgresStart.run(command, log, login);
  }

  private void watch(ChildProcess child) {
    child.exit().thenAcceptAsync(this::ended, after(PAUSE));
  }

  private static Executor after(Duration pause) {
    Executor thread = task -> Thread.ofPlatform().daemon().name("postgres-restart").start(task);
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, thread);
  }

  private void ended(int code) {
    if (closed) {
      return;
    }
    LOG.warn("PostgreSQL ended with {}; it is started again (log: {})", code, log);
    restart();
  }

  private void restart() {
    try {
      ChildProcess started = spawn();
      if (!take(started)) {
        started.stop(Signal.INT, STOP_GRACE);
        return;
      }
      LOG.info("PostgreSQL runs again");
      watch(started);
    } catch (RuntimeException refused) {
      if (!closed) {
        LOG.error("PostgreSQL cannot be restarted yet: {}", refused.getMessage());
        after(LONG_PAUSE).execute(this::restart);
      }
    }
  }

  /** Whether somebody still wants it. */
  private synchronized boolean take(ChildProcess started) {
    process = started;
    return !closed;
  }

  /** The system's number of the present process. */
  synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void close() {
    closed = true;
    process.stop(Signal.INT, STOP_GRACE);
  }
}
