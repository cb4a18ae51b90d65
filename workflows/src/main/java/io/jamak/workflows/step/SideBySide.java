package io.jamak.workflows.step;

import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Works on many items at once, in order, within a window, and lets what runs finish. */
public final class SideBySide {
  private final List<RuntimeException> failures = new ArrayList<>();

  /**
   * Does {@code work} for every item, at most {@code width} at a time, and returns when none runs
   * any more.
   *
   * @throws StepFailedException the first failure; the other items were worked on all the same
   * @throws CanceledFailure when the workflow was canceled
   */
  public <T> void run(List<T> items, int width, Consumer<T> work) {
    Queue<T> waiting = new ArrayDeque<>(items);
    List<Promise<Void>> lanes =
        IntStream.range(0, Math.min(width, items.size()))
            .mapToObj(lane -> Async.procedure(() -> drain(waiting, work)))
            .toList();
    lanes.forEach(Promise::get);
    rethrow();
  }

  /** Whether an item has failed for good. */
  public boolean failed() {
    return !failures.isEmpty();
  }

  private <T> void drain(Queue<T> waiting, Consumer<T> work) {
    for (T item = waiting.poll(); item != null; item = waiting.poll()) {
      try {
        work.accept(item);
      } catch (StepFailedException | TemporalFailure failure) {
        failures.add(failure);
      }
    }
  }

  private void rethrow() {
    for (RuntimeException failure : failures) {
      if (failure instanceof CanceledFailure) {
        throw failure;
      }
    }
    if (failed()) {
      throw failures.getFirst();
    }
  }
}
