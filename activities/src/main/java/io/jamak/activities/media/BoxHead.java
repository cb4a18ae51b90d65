package io.jamak.activities.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a box of MP4 and QuickTime begins (ISO/IEC 14496-12, 4.2).
 *
 * @param type its four letters
 * @param headBytes what to skip to its content: 8, or 16 where the size is a long number
 * @param sizeBytes of all of it
 */
record BoxHead(String type, int headBytes, long sizeBytes) {
  /** The longest. */
  static final int MOST_BYTES = 16;

  /**
   * Reads one.
   *
   * @param head the first bytes, up to {@link #MOST_BYTES}
   * @param left bytes until the end of what holds the box
   * @return empty where a box of this size cannot be
   */
  static Optional<BoxHead> read(ByteBuffer head, long left) {
    if (left < 8 || head.limit() < 8) {
      return Optional.empty();
    }
    long given = Integer.toUnsignedLong(head.getInt(0));
    boolean isLong = given == 1 && left >= MOST_BYTES && head.limit() >= MOST_BYTES;
    int headBytes = isLong ? MOST_BYTES : 8;
    // 0 says "to the end"
    long size = given == 0 ? left : isLong ? head.getLong(8) : given;
    return size < headBytes || size > left
        ? Optional.empty()
        : Optional.of(new BoxHead(letters(head, 4), headBytes, size));
  }

  /** Four letters of the file's own alphabet. */
  static String letters(ByteBuffer bytes, int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
