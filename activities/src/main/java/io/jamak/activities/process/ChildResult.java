package io.jamak.activities.process;

import java.nio.charset.StandardCharsets;

/**
 * How a program ended by itself.
 *
 * @param exitCode 0 for success; above 128 a signal killed it
 * @param stdout the beginning of its standard output
 * @param stdoutCut whether it wrote more than was kept
 * @param stderrTail the end of what it wrote to standard error
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ChildResult(int exitCode, byte[] stdout, boolean stdoutCut, String stderrTail) {
  /** Whether it ended with 0. */
  public boolean succeeded() {
    return exitCode == 0;
  }

  /** Standard output as UTF-8. */
  public String text() {
    return new String(stdout, StandardCharsets.UTF_8);
  }
}
