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

  private final BlockingQueue<StreamItem> items = new ArrayBlockingQueue<>(CAPACITY);
  private final boolean withRows;
  private final Runnable onClose;
  private volatile boolean closed;

  /**
   * A queue.
   *
   * @param withRows whether its reader looks at the records beside the events
   * @param leave takes the queue out of the fan-out
   */
  LiveQueue(boolean withRows, Runnable leave) {
    this.withRows = withRows;
    this.onClose = leave;
  }

  boolean withRows() {
    return withRows;
  }

  /** Never waits; closes the queue when it is full. Bars that moved may be left out. */
  void offer(StreamItem item) {
    if (!items.offer(item) && item.event().journalled()) {
      close();
    }
  }

  /** The next event, or null when none came in that time or the queue is closed. */
  @Nullable StreamItem poll(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (!closed) {
      long left = end - System.nanoTime();
      StreamItem item =
          items.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
      if (item != null || left <= 0) {
        return item;
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
