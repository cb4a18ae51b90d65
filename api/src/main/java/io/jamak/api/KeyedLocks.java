package io.jamak.api;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets one act at a time pass for each key (a workspace's limits, an upload's end), so that twenty
 * equal requests at once do the work once. Compare-and-set in the store stays the last word.
 */
@Component
public class KeyedLocks {
  private static final int STRIPES = 256;

  private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

  public KeyedLocks() {
    for (int i = 0; i < STRIPES; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  /** Runs {@code work} alone among all work of an equal key. Not to be nested. */
  public <T> T alone(Object key, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(key.hashCode(), STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
