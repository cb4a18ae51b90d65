package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a recording carries sound, measured from its samples by ourselves and not by the product.
 */
public final class Voice {
  private static final int RATE = 16_000;
  private static final int FRAME = RATE / 100;

  private final double[] level;

  private Voice(double[] level) {
    this.level = level;
  }

  /** Decodes a file's sound with ffmpeg and measures the loudness of every 10 ms. */
  public static Voice of(Path media) {
    Path pcm = media.resolveSibling(media.getFileName() + ".pcm");
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-i",
        media.toString(),
        "-ac",
        "1",
        "-ar",
        String.valueOf(RATE),
        "-f",
        "s16le",
        pcm.toString());
    try {
      ShortBuffer samples =
          ByteBuffer.wrap(Files.readAllBytes(pcm)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      double[] level = new double[samples.remaining() / FRAME];
      for (int i = 0; i < level.length; i++) {
        double energy = 0;
        for (int j = 0; j < FRAME; j++) {
          double value = samples.get(i * FRAME + j);
          energy += value * value;
        }
        level[i] = Math.sqrt(energy / FRAME);
      }
      return new Voice(level);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** First moment (ms) in [from, to) that reaches this share (0 to 1) of the stretch's loudest. */
  public long onset(long fromMs, long toMs, double share) {
    double threshold = share * loudest(fromMs, toMs);
    for (int i = (int) (fromMs / 10); i < Math.min(level.length, toMs / 10); i++) {
      if (level[i] > threshold) {
        return i * 10L;
      }
    }
    throw new IllegalStateException("no sound in " + fromMs + " to " + toMs + " ms");
  }

  /** End of the last such moment. */
  public long offset(long fromMs, long toMs, double share) {
    double threshold = share * loudest(fromMs, toMs);
    for (int i = (int) Math.min(level.length - 1, toMs / 10 - 1); i >= fromMs / 10; i--) {
      if (level[i] > threshold) {
        return (i + 1) * 10L;
      }
    }
    throw new IllegalStateException("no sound in " + fromMs + " to " + toMs + " ms");
  }

  private double loudest(long fromMs, long toMs) {
    double loudest = 0;
    for (int i = (int) (fromMs / 10); i < Math.min(level.length, toMs / 10); i++) {
      loudest = Math.max(loudest, level[i]);
    }
    return loudest;
  }
}
