package io.jamak.app.process;

import io.jamak.activities.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child that is started again whenever it ends by itself, for as long as it takes, and ends when
 * it is closed.
 */
public final class SupervisedChild implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedChild.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** After a start that failed: a full disk, for instance, may be mended meanwhile. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private final How how;
  private final Supplier<LoggedProcess> starts;
  private LoggedProcess process;
  private volatile boolean closed;

  private SupervisedChild(How how, Supplier<LoggedProcess> starts) {
    this.how = how;
    this.starts = starts;
    this.process = starts.get();
  }

  /**
   * What is said of it, and how it is ended.
   *
   * @param name as people know it
   * @param log where its own output goes
   * @param stop the signal after which it ends in order
   * @param grace how long it may take for that
   */
  public record How(String name, Path log, Signal stop, Duration grace) {}

  /**
   * Starts it for the first time.
   *
   * @param starts starts it, and returns when it is as ready as it must be; may fail later on, and
   *     is tried again then
   * @throws RuntimeException of {@code starts}, when the first start fails
   */
  public static SupervisedChild start(How how, Supplier<LoggedProcess> starts) {
    SupervisedChild child = new SupervisedChild(how, starts);
    child.watch(child.process);
    return child;
  }

  private void watch(LoggedProcess child) {
    child.exit().thenAcceptAsync(this::ended, after(PAUSE));
  }

  private Executor after(Duration pause) {
    Executor thread = task -> Thread.ofPlatform().daemon().name(how.name + " restart").start(task);
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, thread);
  }

  private void ended(int code) {
    if (!closed) {
      LOG.warn("{} ended with {}; it is started again (log: {})", how.name, code, how.log);
      restart();
    }
  }

  private void restart() {
    try {
      LoggedProcess started = starts.get();
      if (!take(started)) {
        started.stop(how.stop, how.grace);
        return;
      }
      LOG.info("{} runs again", how.name);
      watch(started);
    } catch (RuntimeException refused) {
      if (!closed) {
        LOG.error("{} cannot be restarted yet: {}", how.name, refused.getMessage());
        after(LONG_PAUSE).execute(this::restart);
      }
    }
  }

  /** Whether somebody still wants it. */
  private synchronized boolean take(LoggedProcess started) {
    process = started;
    return !closed;
  }

  /** The system's number of the present process. */
  public synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void close() {
    closed = true;
    process.stop(how.stop, how.grace);
  }
}
