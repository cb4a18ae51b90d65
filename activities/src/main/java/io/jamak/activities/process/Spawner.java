package io.jamak.activities.process;

import java.io.IOException;
import java.util.Map;
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
final class Spawner {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("child-spawner").factory());

  /** All that a child sees of our environment: secrets of this process stay here. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PATH", "/usr/local/bin:/usr/bin:/bin",
          "LANG", "C.UTF-8",
          "LC_ALL", "C.UTF-8",
          "HOME", "/tmp");

  private Spawner() {}

  /** Not interruptible, so that a child which was started is always known to its owner. */
  static Process start(Command command) throws IOException {
    Future<Process> starting = THREAD.submit(() -> builder(command).start());
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
      throw new IllegalStateException(command.argv().getFirst(), failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ProcessBuilder builder(Command command) {
    ProcessBuilder builder = new ProcessBuilder(command.argv());
    builder.directory(command.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    return builder;
  }
}
