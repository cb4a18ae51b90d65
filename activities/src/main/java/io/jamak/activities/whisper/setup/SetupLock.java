package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One set-up at a time on a cache folder, among threads and among processes. It ends with the
 * process that holds it.
 */
final class SetupLock implements AutoCloseable {
  /** A file lock belongs to the whole process, and any close of the file would give it up. */
  private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

  private final ReentrantLock here;
  private final FileChannel channel;

  private SetupLock(ReentrantLock here, FileChannel channel) {
    this.here = here;
    this.channel = channel;
  }

  /**
   * Waits for it.
   *
   * @param waiting is told once when another process holds it
   */
  static SetupLock take(Path file, Runnable waiting) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ReentrantLock here = here(file);
    if (!here.tryLock()) {
      waiting.run();
      here.lock();
    }
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          waiting.run();
          channel.lock();
        }
        return new SetupLock(here, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      here.unlock();
      throw e;
    }
  }

  /** Whether somebody holds it now. */
  static boolean isTaken(Path file) {
    ReentrantLock here = here(file);
    if (here.isLocked() || !here.tryLock()) {
      return true;
    }
    try {
      if (!Files.isWritable(file)) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        return channel.tryLock() == null;
      }
    } catch (IOException unusable) {
      return false;
    } finally {
      here.unlock();
    }
  }

  private static ReentrantLock here(Path file) {
    return HERE.computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new ReentrantLock());
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      here.unlock();
    }
  }
}
