package io.jamak.activities.process;

import java.time.Duration;

/**
 * What a sandboxed program may use.
 *
 * @param memoryBytes of address space, per process
 * @param cpu time, per process
 * @param fileBytes largest file that it may write
 */
public record SandboxLimits(long memoryBytes, Duration cpu, long fileBytes) {
  /** Threads and processes together; ffmpeg starts some per core. */
  static final int MAX_TASKS = 256;
}
