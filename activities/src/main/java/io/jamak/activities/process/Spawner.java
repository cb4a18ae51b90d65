package io.jamak.activities.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts every child from one thread that lives as long as the JVM.
 *
 * <p>Linux delivers the parent-death signal when the <i>thread</i> that forked ends, and the
 * carriers of virtual threads do end when they idle; a child started there would be killed for no
 * reason.
 */
public final class Spawner {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("child-spawner").factory());

  private Spawner() {}

  static Process start(Command command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.argv());
    builder.directory(command.directory().toFile());
    builder.redirectErrorStream(command.errorsInOutput());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    return start(builder);
  }

  /** Not interruptible, so that a child which was started is always known to its owner. */
  public static Process start(ProcessBuilder builder) throws IOException {
    Future<Process> starting = THREAD.submit(builder::start);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return starting.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(builder.command().getFirst(), failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
