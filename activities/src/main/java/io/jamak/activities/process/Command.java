package io.jamak.activities.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A program to run. Its arguments must never hold a user's text.
 *
 * @param argv program and arguments
 * @param directory where it runs
 * @param input what it reads from its standard input; may be empty
 * @param deadline after which it is killed
 * @param maxOutputBytes how much of its standard output is kept; the rest is read and dropped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Command(
    List<String> argv, Path directory, byte[] input, Duration deadline, int maxOutputBytes) {
  private static final int DEFAULT_OUTPUT_BYTES = 4 << 20;

  public Command {
    argv = List.copyOf(argv);
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

  /** A program that reads nothing, of whose output up to 4 MiB are kept. */
  public static Command of(List<String> argv, Path directory, Duration deadline) {
    return new Command(argv, directory, new byte[0], deadline, DEFAULT_OUTPUT_BYTES);
  }

  /** The same program, reading these bytes from its standard input. */
  public Command withInput(byte[] bytes) {
    return new Command(argv, directory, bytes, deadline, maxOutputBytes);
  }

  /** The same program with other arguments around it. */
  Command withArgv(List<String> wrapped) {
    return new Command(wrapped, directory, input, deadline, maxOutputBytes);
  }
}
