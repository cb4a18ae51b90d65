package io.jamak.activities.process;

/**
 * Tells running work that nobody wants its result any more. A seam, so that engines need to know
 * nothing of Temporal.
 */
@FunctionalInterface
public interface Cancellation {
  /**
   * Runs {@code action} once when the work is canceled, at once if it is already. The action must
   * be quick and must not throw.
   */
  Registration onCancel(Runnable action);

  /** Never canceled. */
  static Cancellation none() {
    return action -> () -> {};
  }

  /** Takes an action back; closing twice is fine. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
