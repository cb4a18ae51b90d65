package io.jamak.activities.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a WAV or AVI file says that it is. Tools take what is left of a file that was cut off
 * for all of it and say nothing.
 */
final class RiffLength {
  private static final int HEADER = 8;

  /** Recorders that do not know yet write about the largest number that fits, signed or not. */
  private static final long UNKNOWN = 0x7FFF_F000L;

  private RiffLength() {}

  /** The claimed size by the real one; 1 where the file claims no more than there is. */
  static double claimedShare(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length < HEADER
          || !new String(header, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")) {
        return 1;
      }
      long claimed =
          Integer.toUnsignedLong(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
      return claimed >= UNKNOWN && claimed > 2 * size
          ? 1
          : Math.max(1, (double) (claimed + HEADER) / size);
    }
  }
}
