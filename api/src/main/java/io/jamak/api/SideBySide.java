package io.jamak.api;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Runs a task for each item on virtual threads, at most so many at a time, and waits for all. */
public final class SideBySide {
  private SideBySide() {}

  /** {@code task} must not throw; what it throws is lost. */
  public static <T> void run(int atOnce, List<T> items, Consumer<? super T> task) {
    Semaphore slots = new Semaphore(atOnce);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T item : items) {
        slots.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                task.accept(item);
              } finally {
                slots.release();
              }
            });
      }
    }
  }
}
