package io.jamak.api.event;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Keeps the streams of a process within what its memory carries. Whoever finds no seat is told so,
 * and asks again every few seconds, as pages do; the process lives on for everybody else.
 */
@Component
class StreamSeats {
  private final int most;
  private final Semaphore free;

  StreamSeats(StreamSettings settings) {
    most = settings.most();
    free = new Semaphore(most);
  }

  /**
   * Takes a seat; what is returned gives it back, once however often it is called.
   *
   * @throws JamakException TOO_MANY_REQUESTS when all are taken
   */
  Runnable take() {
    if (!free.tryAcquire()) {
      throw new JamakException(
          ErrorCode.TOO_MANY_REQUESTS,
          "streams: " + most + " are open (expected: fewer than " + most + ")");
    }
    AtomicBoolean taken = new AtomicBoolean(true);
    return () -> {
      if (taken.getAndSet(false)) {
        free.release();
      }
    };
  }
}
