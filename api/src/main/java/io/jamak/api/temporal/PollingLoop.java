package io.jamak.api.temporal;

import io.jamak.store.outage.DatabaseOutage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does rounds of work on a thread of its own: when it is woken, and every second by itself, so that
 * what a process that died has left is done too. Rounds that fail come less often.
 */
final class PollingLoop {
  private static final Logger log = LoggerFactory.getLogger(PollingLoop.class);
  private static final long LOOK_EVERY_MS = 1000;
  private static final long LONGEST_PAUSE_MS = 10_000;

  private final String name;
  private final IntSupplier round;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;

  /**
   * Not started yet.
   *
   * @param round does what there is to do, and answers how much of it failed
   */
  PollingLoop(String name, IntSupplier round) {
    this.name = name;
    this.round = round;
  }

  /** There is something to do: returns at once. */
  void wake() {
    wake.release();
  }

  void start() {
    running = true;
    Thread.ofVirtual().name(name).start(this::loop);
  }

  void stop() {
    running = false;
    wake.release();
  }

  boolean isRunning() {
    return running;
  }

  private void loop() {
    long pause = LOOK_EVERY_MS;
    while (running) {
      try {
        boolean woken = wake.tryAcquire(pause, TimeUnit.MILLISECONDS);
        if (woken) {
          wake.drainPermits();
        }
        pause = round.getAsInt() == 0 ? LOOK_EVERY_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException storeAway) {
        if (DatabaseOutage.caused(storeAway)) {
          pause = LOOK_EVERY_MS;
        } else {
          log.warn("{} could not read its rows: {}", name, storeAway.toString());
          pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        }
      }
    }
  }
}
