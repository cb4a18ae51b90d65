package io.jamak.activities.whisper.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs one program of the set-up to its end. It ends with this JVM, however that dies.
 *
 * @param machine whose variables the program sees in part
 * @param directory where it runs, and where it may put temporary files
 * @param more variables on top of those that are passed on
 */
record SetupProcess(Machine machine, Path directory, Map<String, String> more) {
  /** Enough for the whole story of an installer; what comes later is dropped. */
  private static final int MAX_CHARACTERS = 1 << 20;

  /**
   * How a program ended.
   *
   * @param exitCode 0 for success; -1 when its time was over
   * @param output what it wrote to standard output and standard error
   */
  record Ended(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /**
   * Runs it.
   *
   * @param line takes each line that it writes, while it runs
   * @throws IOException when it cannot be started
   */
  Ended run(List<String> argv, Duration limit, Consumer<String> line) throws IOException {
    // The death signal is tied to the thread that started the child, so that thread must stay.
    FutureTask<Ended> task = new FutureTask<>(() -> runHere(argv, limit, line));
    Thread thread = Thread.ofPlatform().daemon().name("whisper-setup").start(task);
    try {
      return task.get();
    } catch (InterruptedException stopped) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException(argv.getFirst() + ": interrupted", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(argv.getFirst(), failed.getCause());
    }
  }

  private Ended runHere(List<String> argv, Duration limit, Consumer<String> line)
      throws IOException, InterruptedException {
    Process process = builder(argv).start();
    try {
      process.getOutputStream().close();
      StringBuilder output = new StringBuilder();
      Thread reader = Thread.ofPlatform().daemon().start(() -> read(process, output, line));
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        kill(process);
      }
      reader.join(Duration.ofSeconds(2));
      synchronized (output) {
        return new Ended(ended ? process.exitValue() : -1, output.toString());
      }
    } finally {
      kill(process);
    }
  }

  private ProcessBuilder builder(List<String> argv) {
    List<String> leashed = new ArrayList<>();
    machine
        .find("setpriv")
        .ifPresent(
            setpriv -> leashed.addAll(List.of(setpriv.toString(), "--pdeathsig", "KILL", "--")));
    leashed.addAll(argv);
    ProcessBuilder builder = new ProcessBuilder(leashed).redirectErrorStream(true);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(machine.passed());
    builder.environment().putAll(more);
    return builder;
  }

  private static void read(Process process, StringBuilder output, Consumer<String> line) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        synchronized (output) {
          if (output.length() < MAX_CHARACTERS) {
            output.append(text).append('\n');
          }
        }
        line.accept(text);
      }
    } catch (IOException closed) {
      // it was killed; what it had written is kept
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
