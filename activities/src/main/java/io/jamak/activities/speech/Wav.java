package io.jamak.activities.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts the 44 bytes before 16 kHz mono s16le samples that make them a WAV file. */
final class Wav {
  private static final int RATE = 16_000;

  private Wav() {}

  static byte[] of(byte[] pcm, int from, int to) {
    int length = to - from;
    return ByteBuffer.allocate(44 + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(36 + length)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE)
        .putInt(RATE * 2)
        .putShort((short) 2)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt(length)
        .put(pcm, from, length)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
