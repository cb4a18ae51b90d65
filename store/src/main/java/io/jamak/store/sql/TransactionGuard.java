package io.jamak.store.sql;

/**
 * Keeps network calls out of transactions: events behind an open one wait for it, and so does its
 * connection. Meant for {@code assert}, so that tests find such a call and production pays nothing.
 */
public final class TransactionGuard {
  private TransactionGuard() {}

  /**
   * True.
   *
   * @param call about to be made, for the message
   * @throws IllegalStateException when this thread is inside a transaction
   */
  public static boolean isOutside(String call) {
    if (Db.isInside()) {
      throw new IllegalStateException(
          call + ": inside a transaction (expected: before or after it)");
    }
    return true;
  }
}
