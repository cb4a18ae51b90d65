package io.jamak.activities.process;

import java.time.Duration;

/** The program was killed because it did not end before its deadline. */
public final class ChildTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChildTimeoutException(String program, Duration deadline, String stderrTail) {
    super(
        program
            + ": still running after "
            + deadline.toMillis()
            + " ms (expected: an end before); last words: "
            + stderrTail);
  }
}
