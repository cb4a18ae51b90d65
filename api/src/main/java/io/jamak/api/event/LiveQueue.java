package io.jamak.api.event;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One reader's buffer. It is bounded: a reader that does not read is cut off, and nobody waits for
 * it.
 */
final class LiveQueue implements AutoCloseable {
  static final int CAPACITY = 2048;

  private final BlockingQueue<SharedFrame> frames = new LinkedBlockingQueue<>(CAPACITY);
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
  void offer(SharedFrame frame) {
    if (!frames.offer(frame) && frame.item().event().journalled()) {
      close();
    }
  }

  /** The next event, or null when none came in that time or the queue is closed. */
  @Nullable SharedFrame poll(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (!closed) {
      long left = end - System.nanoTime();
      SharedFrame frame =
          frames.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
      if (frame != null || left <= 0) {
        return frame;
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
