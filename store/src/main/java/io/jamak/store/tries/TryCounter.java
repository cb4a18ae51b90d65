package io.jamak.store.tries;

import io.jamak.store.sql.Db;
import java.time.Duration;

/**
 * Counts tries within a window, for all web processes together and over restarts. Each call is one
 * statement, so that tries at the same moment are counted one after the other.
 */
public interface TryCounter {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static TryCounter over(Db db) {
    return new JooqTryCounter(db);
  }

  /**
   * Counts one more try. The first one opens a window; what comes after its end opens the next.
   *
   * @param key what is counted, a hash of fixed length
   * @param window how long the first try of it counts
   */
  Tries add(String key, Duration window);

  /** Takes one try back that turned out to be right; nothing happens where none is counted. */
  void takeBack(String key);

  /** Counts nothing of this key any longer. */
  void forget(String key);

  /** Keeps a mark for so long from now on. */
  void mark(String key, Duration life);

  /** Whether the key has a mark, or tries, that have not expired. */
  boolean isMarked(String key);

  /** Frees what has expired; says how many. */
  int sweep();

  /**
   * What was counted.
   *
   * @param count tries in this window, this one included
   * @param rest until the window ends
   */
  record Tries(int count, Duration rest) {}
}
