package io.jamak.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts off what others will look for in the database until it can be seen there. A write with an
 * {@code Idempotency-Key} runs inside one transaction; a workflow that is started in the middle of
 * it would not find its row.
 */
public final class AfterCommit {
  private static final ThreadLocal<@Nullable List<Runnable>> WAITING = new ThreadLocal<>();

  private AfterCommit() {}

  /** Runs {@code task} at the end of the transaction that surrounds this thread, else at once. */
  public static void run(Runnable task) {
    List<Runnable> waiting = WAITING.get();
    if (waiting == null) {
      task.run();
    } else {
      waiting.add(task);
    }
  }

  /**
   * Runs {@code work}, which ends with a commit, and then what was put off; nothing if it fails.
   * Inside another such call the outer one's end counts.
   */
  public static <T> T around(Supplier<T> work) {
    if (WAITING.get() != null) {
      return work.get();
    }
    List<Runnable> tasks = new ArrayList<>();
    WAITING.set(tasks);
    T result;
    try {
      result = work.get();
    } finally {
      WAITING.remove();
    }
    tasks.forEach(Runnable::run);
    return result;
  }
}
