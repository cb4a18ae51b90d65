package io.jamak.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands over what was added, a moment after the first of it, so that floods become few calls. */
final class Batcher<T> {
  private static final long MOMENT_MS = 250;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(
          MOMENT_MS, TimeUnit.MILLISECONDS, task -> Thread.ofVirtual().start(task));

  private final Consumer<List<T>> receiver;
  private List<T> waiting = new ArrayList<>();

  Batcher(Consumer<List<T>> receiver) {
    this.receiver = receiver;
  }

  synchronized void add(T item) {
    waiting.add(item);
    if (waiting.size() == 1) {
      LATER.execute(this::flush);
    }
  }

  private void flush() {
    receiver.accept(take());
  }

  private synchronized List<T> take() {
    List<T> taken = waiting;
    waiting = new ArrayList<>();
    return List.copyOf(taken);
  }
}
