package io.jamak.activities.process;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.ActivityCompletionException;
import io.temporal.common.CancellationToken;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of an activity that takes time: heartbeats some times a second while it works, hands the
 * server's cancel (or the news that this attempt is given up) to the work, and ends with Temporal's
 * own exception then.
 */
public final class ActivityRun {
  /** Short steps end without one. */
  private static final Duration FIRST_BEAT = Duration.ofMillis(500);

  /** A cancel comes as the answer to a heartbeat, and must have ended the work within a second. */
  private static final Duration BEAT = Duration.ofMillis(300);

  private final ActivityExecutionContext context;
  private final CancellationSource cancellation = new CancellationSource();
  private final AtomicReference<@Nullable ActivityCompletionException> reason =
      new AtomicReference<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private boolean finished;

  private ActivityRun(ActivityExecutionContext context) {
    this.context = context;
  }

  /** Runs {@code work} on the calling activity thread; failures come out with an ErrorCode. */
  public static <T extends @Nullable Object> T run(Work<T> work) {
    return new ActivityRun(Activity.getExecutionContext()).call(work);
  }

  /** For work too short for heartbeats: gives its failures an ErrorCode, no more. */
  public static <T extends @Nullable Object> T quick(Work<T> work) {
    try {
      return work.run(Cancellation.none());
    } catch (Exception failure) {
      throw ActivityFailures.translate(failure);
    }
  }

  private <T extends @Nullable Object> T call(Work<T> work) {
    CancellationToken<ActivityCanceledException> token = context.getCancellationToken();
    cancellation.onCancel(this::interrupt);
    Thread.ofVirtual().name("heartbeat").start(this::beat);
    try (CancellationToken.Registration _ = token.onCancel(cancellation::cancel)) {
      return work.run(cancellation);
    } catch (Exception failure) {
      ActivityCompletionException given = reason.get();
      if (given != null) {
        throw given;
      }
      if (cancellation.isCanceled()) {
        token.throwIfCancellationRequested();
      }
      throw ActivityFailures.translate(failure);
    } finally {
      done.countDown();
      finish();
    }
  }

  /** Wakes work that waits for storage or a server rather than for a child. */
  private synchronized void interrupt() {
    if (!finished) {
      worker.interrupt();
    }
  }

  /** Gives the thread back without our interrupt. */
  private synchronized void finish() {
    finished = true;
    if (cancellation.isCanceled()) {
      boolean _ = Thread.interrupted();
    }
  }

  private void beat() {
    try {
      Duration wait = FIRST_BEAT;
      while (!done.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        context.heartbeat(null);
        wait = BEAT;
      }
    } catch (ActivityCompletionException givenUp) {
      reason.set(givenUp);
      cancellation.cancel();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What an activity does. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Works until done or canceled; may throw anything. */
    T run(Cancellation cancellation) throws Exception;
  }
}
