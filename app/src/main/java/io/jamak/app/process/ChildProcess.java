package io.jamak.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program of ours: its output goes to a file, and where the system can do it (Linux with
 * util-linux), it ends by itself when this JVM is killed.
 *
 * <p>The system ties a child to the <em>thread</em> that made it, so each child has a thread that
 * makes it and then waits for its end.
 */
public final class ChildProcess {
  private static final long MAX_LOG_BYTES = 10L << 20;

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param name of the thread that watches it
   * @param log where its output is appended
   * @throws UncheckedIOException when the program cannot be started
   */
  public static ChildProcess start(String name, List<String> command, Path log) {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("child-" + name).start(() -> run(command, log, started));
    return new ChildProcess(started.join());
  }

  private static void run(List<String> command, Path log, CompletableFuture<Process> started) {
    try {
      rotate(log);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      Process process = builder.start();
      started.complete(process);
      process.waitFor();
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
      Path old = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Puts before a command what ends it together with its parent, and keeps a terminal's Ctrl-C from
   * it; the command itself where the system has no such tools.
   */
  public static List<String> dyingWithParent(Signal signal, List<String> command) {
    if (Tools.find("setpriv").isEmpty() || Tools.find("setsid").isEmpty()) {
      return command;
    }
    List<String> wrapped =
        new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", signal.name()));
    wrapped.addAll(command);
    return wrapped;
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
