package io.jamak.api.event;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One reader's buffer. It is bounded: a reader that does not read is cut off, and nobody waits for
 * it.
 */
final class LiveQueue implements AutoCloseable {
  static final int CAPACITY = 2048;

  private final BlockingQueue<LiveEvent> events = new ArrayBlockingQueue<>(CAPACITY);
  private final Runnable onClose;
  private volatile boolean closed;

  /** {@code leave} takes the queue out of the fan-out. */
  LiveQueue(Runnable leave) {
    this.onClose = leave;
  }

  /** Never waits; closes the queue when it is full. Bars that moved may be left out. */
  void offer(LiveEvent event) {
    if (!events.offer(event) && event.journalled()) {
      close();
    }
  }

  /** The next event, or null when none came in that time or the queue is closed. */
  @Nullable LiveEvent poll(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (!closed) {
      long left = end - System.nanoTime();
      LiveEvent event =
          events.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
      if (event != null || left <= 0) {
        return event;
      }
    }
    return null;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    onClose.run();
  }
}
