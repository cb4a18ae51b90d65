package io.jamak.activities.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
public final class Eventually {
  private Eventually() {}

  /** Whether {@code condition} holds within {@code limit}; looked at every 10 ms. */
  public static boolean holds(BooleanSupplier condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS))
          .join();
    }
    return true;
  }

  /** The number that another process writes to this file. */
  public static long pidIn(Path file) {
    if (!holds(() -> Files.exists(file), Duration.ofSeconds(10))) {
      throw new AssertionError(file + ": absent (expected: a pid)");
    }
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException failed) {
      throw new AssertionError(file.toString(), failed);
    }
  }

  /** Whether the process runs; one that only waits to be reaped does not. */
  public static boolean runs(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }
}
