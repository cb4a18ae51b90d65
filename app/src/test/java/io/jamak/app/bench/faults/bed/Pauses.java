package io.jamak.app.bench.faults.bed;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waiting, in one place. */
public final class Pauses {
  private static final Duration BRIEF = Duration.ofMillis(50);

  private Pauses() {}

  /** Between two looks. */
  public static void brief() {
    of(BRIEF);
  }

  /** As long as a fault is to last. */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Until something is so. */
  public static void until(String what, Duration limit, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(BRIEF)
        .ignoreExceptions()
        .until(condition);
  }

  /** Whether something becomes so within a time. */
  public static boolean within(Duration limit, Callable<Boolean> condition) {
    try {
      until("a promise", limit, condition);
      return true;
    } catch (org.awaitility.core.ConditionTimeoutException late) {
      return false;
    }
  }
}
