package io.jamak.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The checksum that goes with an object as a plain header, so that storage refuses bytes that were
 * damaged on the way and a reader notices those that were damaged later.
 */
final class Crc32 {
  private static final int BUFFER = 1 << 16;

  private Crc32() {}

  static String of(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return header(sum);
  }

  static String of(Path file) {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
    return header(sum);
  }

  private static String header(CRC32 sum) {
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
  }
}
