package io.jamak.activities.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream to its end, so that the writer never blocks, and keeps a bounded part of it: the
 * first {@code headBytes}, or the last {@code tailBytes}.
 */
final class StreamPump implements Runnable {
  private final InputStream stream;
  private final boolean keepTail;
  private final int limit;
  private final @Nullable LineSplitter lines;
  private byte[] kept = new byte[0];
  private int used;
  private long total;

  private StreamPump(
      InputStream stream, boolean keepTail, int limit, @Nullable LineSplitter lines) {
    this.stream = stream;
    this.keepTail = keepTail;
    this.limit = limit;
    this.lines = lines;
  }

  /** Keeps the beginning; {@code lines} takes all, kept or not, as it comes. */
  static StreamPump head(InputStream stream, int headBytes, @Nullable LineSplitter lines) {
    return new StreamPump(stream, false, headBytes, lines);
  }

  static StreamPump tail(InputStream stream, int tailBytes) {
    return new StreamPump(stream, true, tailBytes, null);
  }

  @Override
  public void run() {
    byte[] chunk = new byte[16 << 10];
    try (stream) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        keep(chunk, read);
        if (lines != null) {
          lines.write(chunk, read);
        }
      }
      if (lines != null) {
        lines.end();
      }
    } catch (IOException closed) {
      // the program was killed and its pipe closed under us: what is kept is what there is
    }
  }

  private synchronized void keep(byte[] chunk, int length) {
    total += length;
    if (keepTail) {
      int old = Math.min(kept.length, Math.max(0, limit - length));
      int fresh = Math.min(length, limit);
      byte[] next = new byte[old + fresh];
      System.arraycopy(kept, kept.length - old, next, 0, old);
      System.arraycopy(chunk, length - fresh, next, old, fresh);
      kept = next;
    } else {
      append(chunk, Math.min(length, limit - used));
    }
  }

  private void append(byte[] chunk, int length) {
    if (used + length > kept.length) {
      int grown = Math.min(limit, Math.max(used + length, kept.length * 2));
      kept = Arrays.copyOf(kept, grown);
    }
    System.arraycopy(chunk, 0, kept, used, length);
    used += length;
  }

  synchronized byte[] bytes() {
    return keepTail ? kept.clone() : Arrays.copyOf(kept, used);
  }

  synchronized String text() {
    return new String(bytes(), StandardCharsets.UTF_8).strip();
  }

  synchronized boolean isCut() {
    return total > limit;
  }
}
