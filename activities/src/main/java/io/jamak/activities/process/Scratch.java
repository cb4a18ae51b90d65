package io.jamak.activities.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's folder for temporary files. It is locked while the process lives; folders whose
 * lock is free belong to the dead and are swept when the next process opens one beside them.
 */
public final class Scratch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
  private static final String PREFIX = "worker-";
  private static final String LOCK = ".lock";

  /** Never even opened for a look: closing any channel on a file drops a process's own lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private Scratch(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Sweeps what dead processes left under {@code root} and opens a fresh folder there. */
  public static Scratch open(Path root) throws IOException {
    Path absolute = Files.createDirectories(root).toRealPath();
    sweep(absolute);
    Path folder = absolute.resolve(PREFIX + UUID.randomUUID());
    OURS.add(folder);
    Files.createDirectory(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    return new Scratch(folder, lock);
  }

  /** A fresh folder that is deleted when it is closed. */
  public JobDirectory newDirectory() throws IOException {
    return new JobDirectory(Files.createDirectory(folder.resolve(UUID.randomUUID().toString())));
  }

  /** Free space here, in bytes. */
  public long usableBytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  @Override
  public void close() throws IOException {
    deleteTree(folder);
    lock.close();
    OURS.remove(folder);
  }

  private static void sweep(Path root) throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(root)) {
      folders = children.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path abandoned : folders) {
      if (!OURS.contains(abandoned) && isFree(abandoned.resolve(LOCK))) {
        LOG.info("Sweeping {}, left by a process that died", abandoned);
        deleteTree(abandoned);
      }
    }
  }

  private static boolean isFree(Path lockFile) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (NoSuchFileException unfinished) {
      // made this instant by another process, or half deleted: the next start looks again
      return false;
    }
  }

  static void deleteTree(Path top) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException gone) {
      // that is what was wanted
    }
  }
}
