package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Room on the disk, asked for before it is used up. */
final class Space {
  private static final long MB = 1_000_000;

  private Space() {}

  /**
   * Refuses what cannot fit.
   *
   * @param folder that exists
   * @throws SetupException when fewer bytes are free there
   */
  static void require(Path folder, long bytes, String what) throws SetupException, IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < bytes) {
      throw tooLittle(
          folder, "%s takes %d MB, %d MB are free".formatted(what, bytes / MB + 1, free / MB));
    }
  }

  static SetupException tooLittle(Path folder, String facts) {
    return new SetupException(
        "The disk of %s is full (%s)".formatted(Places.lasting(folder), facts),
        "free 1 GB there, or let XDG_CACHE_HOME name a folder on a larger disk");
  }

  /** Whether this is what a full disk makes programs say. */
  static boolean isFull(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    return text.contains("no space left on device") || text.contains("disk quota exceeded");
  }
}
