package io.jamak.api.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits for what happens on other threads. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(20);

  private Eventually() {}

  /** Until {@code condition} holds, or fails with {@code what}. */
  public static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        Assertions.fail("did not happen within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
