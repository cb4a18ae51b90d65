package io.jamak.activities.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run. Its arguments must never hold a user's text.
 *
 * @param argv program and arguments
 * @param directory where it runs
 * @param input what it reads from its standard input; may be empty
 * @param deadline after which it is killed
 * @param maxOutputBytes how much of its standard output is kept; the rest is read and dropped
 * @param environment all variables that it sees
 * @param errorsInOutput whether standard error goes where standard output goes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Command(
    List<String> argv,
    Path directory,
    byte[] input,
    Duration deadline,
    int maxOutputBytes,
    Map<String, String> environment,
    boolean errorsInOutput) {
  private static final int DEFAULT_OUTPUT_BYTES = 4 << 20;

  public Command {
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("argv: empty (expected: a program)");
    }
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException("deadline: " + deadline + " (expected: > 0)");
    }
    if (maxOutputBytes < 0) {
      throw new IllegalArgumentException("maxOutputBytes: " + maxOutputBytes + " (expected: >= 0)");
    }
  }

  /**
   * A program that reads nothing and sees nothing of ours, of whose output up to 4 MiB are kept.
   */
  public static Command of(List<String> argv, Path directory, Duration deadline) {
    return new Command(
        argv,
        directory,
        new byte[0],
        deadline,
        DEFAULT_OUTPUT_BYTES,
        ChildEnvironment.CLOSED,
        false);
  }

  /** The same program, reading these bytes from its standard input. */
  public Command withInput(byte[] bytes) {
    return new Command(
        argv, directory, bytes, deadline, maxOutputBytes, environment, errorsInOutput);
  }

  /** The same program with these variables and no others. */
  public Command withEnvironment(Map<String, String> variables) {
    return new Command(argv, directory, input, deadline, maxOutputBytes, variables, errorsInOutput);
  }

  /** The same program, whose complaints stand between the lines of its output. */
  public Command withErrorsInOutput() {
    return new Command(argv, directory, input, deadline, maxOutputBytes, environment, true);
  }

  /** The same program with other arguments around it. */
  Command withArgv(List<String> wrapped) {
    return new Command(
        wrapped, directory, input, deadline, maxOutputBytes, environment, errorsInOutput);
  }

  /** The name of the program, for messages. */
  String program() {
    return Path.of(argv.getFirst()).toFile().getName();
  }
}
