package io.jamak.activities.whisper.setup;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildCanceledException;
import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, String> environment = new HashMap<>(machine.passed());
    environment.putAll(more);
    Command command =
        Command.of(argv, directory, limit).withEnvironment(environment).withErrorsInOutput();
    Output output = new Output();
    try {
      ChildResult result = ChildProcess.run(command, Cancellation.none(), output.and(line));
      return new Ended(result.exitCode(), output.toString());
    } catch (ChildTimeoutException late) {
      return new Ended(-1, output.toString());
    } catch (ChildCanceledException stopped) {
      throw new IOException(argv.getFirst() + ": interrupted", stopped);
    }
  }

  /** What it wrote so far; another thread adds to it. */
  private static final class Output {
    private final StringBuilder text = new StringBuilder();

    Consumer<String> and(Consumer<String> next) {
      return line -> {
        add(line);
        next.accept(line);
      };
    }

    private synchronized void add(String line) {
      if (text.length() < MAX_CHARACTERS) {
        text.append(line).append('\n');
      }
    }

    @Override
    public synchronized String toString() {
      return text.toString();
    }
  }
}
