package io.jamak.app.embedded.temporal;

import io.jamak.app.process.ChildProcess;
import io.jamak.app.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dev server of the {@code temporal} program as a child: durable in a file, restarted when it
 * dies, gone when we are.
 */
final class DevServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DevServer.class);
  private static final Duration RESTART_PAUSE = Duration.ofMillis(500);
  private static final Duration STOP_GRACE = Duration.ofSeconds(3);

  private final List<String> command;
  private final Path log;
  private ChildProcess process;
  private boolean closed;

  private DevServer(List<String> command, Path log) {
    this.command = command;
    this.log = log;
    this.process = spawn();
  }

  static DevServer start(DevServerFlags flags, Path program, Path log) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(flags.arguments());
    return new DevServer(ChildProcess.dyingWithParent(Signal.KILL, command), log);
  }

  private ChildProcess spawn() {
    ChildProcess child = ChildProcess.start("temporal", command, log);
    CompletableFuture<Void> watch = child.exit().thenAcceptAsync(this::ended, later());
    watch.exceptionally(
        failure -> {
          LOG.error("Temporal's dev server cannot be restarted", failure);
          return null;
        });
    return child;
  }

  private static java.util.concurrent.Executor later() {
    return CompletableFuture.delayedExecutor(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void ended(int code) {
    if (!closed) {
      LOG.warn("Temporal's dev server ended with {}; it is started again (log: {})", code, log);
      process = spawn();
    }
  }

  /** The system's number of the present process. */
  synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void close() {
    closed = true;
    process.stop(Signal.TERM, STOP_GRACE);
  }
}
