package io.jamak.api.temporal;

import io.jamak.api.SideBySide;
import io.jamak.store.outage.DatabaseOutage;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does what rows wait for on a thread of its own, some side by side: when it is woken, and every
 * second by itself, so that what a process that died has left is done too. Rounds that fail come
 * less often.
 *
 * @param <T> one thing to do, as the rows tell it
 */
abstract class PollingLoop<T> implements SmartLifecycle {
  private static final long LOOK_EVERY_MS = 1000;
  private static final long LONGEST_PAUSE_MS = 10_000;
  private static final int BATCH = 200;

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private final int atOnce;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;

  /**
   * Not started yet.
   *
   * @param name of its thread
   * @param atOnce how many are done side by side
   */
  PollingLoop(String name, int atOnce) {
    this.name = name;
    this.atOnce = atOnce;
  }

  /** The first of what waits, at most so many. What was done is no longer among them. */
  abstract List<T> waiting(int most);

  /** Does one; when it throws, it is done again later. */
  abstract void act(T one);

  /** What was not done when one failed, for the log: "job 1 was not started". */
  abstract String missed(T one);

  /** There is something to do: returns at once. */
  public void wake() {
    wake.release();
  }

  /**
   * Does all that waits now; ends early when something failed.
   *
   * @return how many failed
   */
  public int round() {
    AtomicInteger failures = new AtomicInteger();
    List<T> found = waiting(BATCH);
    while (!found.isEmpty() && failures.get() == 0) {
      SideBySide.run(atOnce, found, one -> attempt(one, failures));
      found = found.size() < BATCH ? List.of() : waiting(BATCH);
    }
    return failures.get();
  }

  private void attempt(T one, AtomicInteger failures) {
    try {
      act(one);
    } catch (RuntimeException failed) {
      if (failures.incrementAndGet() == 1) {
        log.warn("{} and will be tried again", missed(one), failed);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name(name).start(this::loop);
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
  }

  @Override
  public boolean isRunning() {
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
        pause = round() == 0 ? LOOK_EVERY_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
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
