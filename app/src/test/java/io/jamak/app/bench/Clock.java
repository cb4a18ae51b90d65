package io.jamak.app.bench;

/** Wall time of a piece of work, in seconds. */
public final class Clock {
  private Clock() {}

  /** Runs the work and says how long it took. */
  public static double seconds(Work work) throws Exception {
    long from = System.nanoTime();
    work.run();
    return (System.nanoTime() - from) / 1e9;
  }

  /** What is timed. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }
}
