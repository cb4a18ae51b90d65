package io.jamak.store.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many threads do something at the same moment. */
public final class Race {
  private Race() {}

  /** What runner {@code number}, counted from 0, does. */
  @FunctionalInterface
  public interface Act<T> {
    T run(int number) throws Exception;
  }

  /** Runs {@code act} on that many threads, released together; the results in runner order. */
  public static <T> List<T> of(int threads, Act<T> act) {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return act.run(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (Exception failed) {
      throw new IllegalStateException("a runner failed", failed);
    }
  }
}
