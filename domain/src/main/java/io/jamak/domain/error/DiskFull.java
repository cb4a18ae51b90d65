package io.jamak.domain.error;

import java.io.IOException;
import java.util.List;

/**
 * How a disk without room is told: Java has no exception of its own for it, so the words of the
 * operating system decide ({@code strerror} of ENOSPC and EDQUOT).
 */
public final class DiskFull {
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded");

  private DiskFull() {}

  /** Whether an {@link IOException} among this and its causes says so. */
  public static boolean caused(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException && at.getMessage() != null && isSaidBy(at.getMessage())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a message, of a program for instance, says so. */
  public static boolean isSaidBy(String message) {
    return WORDS.stream().anyMatch(message::contains);
  }
}
