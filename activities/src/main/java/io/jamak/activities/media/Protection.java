package io.jamak.activities.media;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a file whose sound is under copy protection by what its container says. Media tools read
 * such a file as if it were clear and find noise in it.
 */
final class Protection {
  private static final UUID ASF_HEADER = UUID.fromString("75b22630-668e-11cf-a6d9-00aa0062ce6c");
  private static final UUID ASF_ENCRYPTION =
      UUID.fromString("2211b3fb-bd23-11d2-b4b7-00a0c955fc6e");
  private static final UUID ASF_EXTENDED_ENCRYPTION =
      UUID.fromString("298ae614-2622-4c17-b935-dae07ee9289c");
  private static final int ASF_HEADER_BYTES = 30;
  private static final int ASF_OBJECT_BYTES = 24;
  private static final int MOST_OBJECTS = 256;

  private static final int TS_PACKET = 188;
  private static final int TS_PACKETS = 16_384;
  private static final int TS_FEWEST = 16;
  private static final int TS_SYNC = 0x47;
  private static final int TS_STUFFING = 0x1fff;

  private Protection() {}

  /**
   * Refuses a protected file.
   *
   * @throws JamakException MEDIA_PROTECTED, with the scheme that the container names
   */
  static void refuse(Path file) throws IOException {
    Optional<String> scheme = schemeOf(file);
    if (scheme.isPresent()) {
      throw new JamakException(
          ErrorCode.MEDIA_PROTECTED,
          "copy protection: " + scheme.get() + " (expected: a file without)");
    }
  }

  private static Optional<String> schemeOf(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = read(channel, 0, 16);
      if (head.remaining() < 16) {
        return Optional.empty();
      }
      if (guid(head, 0).equals(ASF_HEADER)) {
        return asf(channel);
      }
      if ((head.get(0) & 0xff) == TS_SYNC) {
        return transportStream(channel);
      }
      return Mp4Protection.schemeOf(channel);
    }
  }

  /** Windows Media: an object of the header says that the packets are encrypted. */
  private static Optional<String> asf(FileChannel file) throws IOException {
    long at = ASF_HEADER_BYTES;
    for (int i = 0; i < MOST_OBJECTS; i++) {
      ByteBuffer head = read(file, at, ASF_OBJECT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      if (head.remaining() < ASF_OBJECT_BYTES) {
        return Optional.empty();
      }
      UUID id = guid(head, 0);
      if (id.equals(ASF_ENCRYPTION) || id.equals(ASF_EXTENDED_ENCRYPTION)) {
        return Optional.of("Windows Media DRM");
      }
      long size = head.getLong(16);
      if (size < ASF_OBJECT_BYTES || size > file.size() - at) {
        return Optional.empty();
      }
      at += size;
    }
    return Optional.empty();
  }

  /** Broadcasts: every packet says whether it is scrambled (ISO/IEC 13818-1, 2.4.3.3). */
  private static Optional<String> transportStream(FileChannel file) throws IOException {
    ByteBuffer bytes = read(file, 0, TS_PACKET * TS_PACKETS);
    int full = 0;
    int scrambled = 0;
    for (int at = 0; at + TS_PACKET <= bytes.remaining(); at += TS_PACKET) {
      if ((bytes.get(at) & 0xff) != TS_SYNC) {
        return Optional.empty();
      }
      boolean stuffing = (bytes.getShort(at + 1) & TS_STUFFING) == TS_STUFFING;
      boolean payload = (bytes.get(at + 3) & 0x10) != 0;
      if (payload && !stuffing) {
        full++;
        scrambled += (bytes.get(at + 3) & 0xc0) != 0 ? 1 : 0;
      }
    }
    return scrambled >= TS_FEWEST && scrambled > full / 2
        ? Optional.of("scrambled transport stream")
        : Optional.empty();
  }

  /** Microsoft's order of bytes: the first three fields little-endian, the rest as they stand. */
  private static UUID guid(ByteBuffer bytes, int at) {
    ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    long high =
        (Integer.toUnsignedLong(little.getInt(at)) << 32)
            | ((long) (little.getShort(at + 4) & 0xffff) << 16)
            | (little.getShort(at + 6) & 0xffff);
    return new UUID(high, bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getLong(at + 8));
  }

  /** These bytes, fewer at the end of the file. */
  static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, file.size() - from)));
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // until all are there
    }
    return bytes.flip();
  }
}
