package io.jamak.app.process;

import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Signal;
import io.jamak.activities.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program of ours that runs beside us: its output goes to a file, and it sees all our variables.
 * It ends with this JVM when its command is on a {@link io.jamak.activities.process.Leash}.
 */
public final class LoggedProcess {
  private static final long MAX_LOG_BYTES = 10L << 20;

  private final Process process;

  private LoggedProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param log where its output is appended
   * @throws UncheckedIOException when the program cannot be started
   */
  public static LoggedProcess start(List<String> command, Path log) {
    try {
      rotate(log);
      return new LoggedProcess(
          Spawner.start(
              new ProcessBuilder(Programs.ofMachine().located(command))
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                  .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.getFirst(), e);
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
      Path old = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The system's number of the process. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code when the program ends. */
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Asks the program to end, and kills it when it has not within {@code grace}. */
  public void stop(Signal signal, Duration grace) {
    signal.send(process.toHandle());
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
