package io.jamak.activities.whisper.setup;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one answer's body to a file, watched. */
final class Download {
  private static final int BUFFER = 1 << 16;
  private static final long MB = 1_000_000;
  private static final int TENTHS = 10;

  private final FilePin file;
  private final Duration stall;
  private final Consumer<String> progress;
  private final AtomicLong lastByte = new AtomicLong(System.nanoTime());

  /** The other side stopped in the middle; what came is kept. */
  static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;

    CutException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  Download(FilePin file, Duration stall, Consumer<String> progress) {
    this.file = file;
    this.stall = stall;
    this.progress = progress;
  }

  /** Bytes of a file, 0 when it is not there. */
  static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * Writes it.
   *
   * @param from where in the file it begins
   * @throws CutException when it ends early, or nothing comes for too long
   */
  void write(InputStream body, Path part, long from) throws IOException {
    try (ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      long every = Math.max(10, stall.toMillis() / 4);
      watch.scheduleAtFixedRate(() -> check(body), every, every, TimeUnit.MILLISECONDS);
      try (OutputStream out = open(part, from)) {
        copy(body, out, from);
      } finally {
        watch.shutdownNow();
      }
    }
  }

  private static OutputStream open(Path part, long from) throws IOException {
    return from > 0
        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
        : Files.newOutputStream(part);
  }

  private void check(InputStream body) {
    if (System.nanoTime() - lastByte.get() > stall.toNanos()) {
      try {
        body.close();
      } catch (IOException closed) {
        // its reader ends either way
      }
    }
  }

  private void copy(InputStream body, OutputStream out, long from) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long done = from;
    tell(done, -1);
    for (int read = read(body, buffer, done); read >= 0; read = read(body, buffer, done)) {
      lastByte.set(System.nanoTime());
      out.write(buffer, 0, read);
      tell(done + read, done);
      done += read;
      if (done > file.bytes()) {
        throw new IOException(
            "%s is longer than %d bytes, it was refused".formatted(file.name(), file.bytes()));
      }
    }
    if (done < file.bytes()) {
      throw cut(done, null);
    }
  }

  private int read(InputStream body, byte[] buffer, long done) throws IOException {
    try {
      return body.read(buffer);
    } catch (IOException broken) {
      throw cut(done, broken);
    }
  }

  private CutException cut(long done, @Nullable Throwable cause) {
    return new CutException(
        "%s was cut after %d of %d bytes".formatted(file.name(), done, file.bytes()), cause);
  }

  private void tell(long done, long before) {
    long tenth = Math.max(1, file.bytes() / TENTHS);
    if (file.bytes() >= MB * TENTHS && (before < 0 || done / tenth > before / tenth)) {
      progress.accept(
          "fetching %s: %d of %d MB".formatted(file.name(), done / MB, file.bytes() / MB));
    }
  }
}
