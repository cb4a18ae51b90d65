package io.jamak.activities.process;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary files of one activity run; deleted when it is closed, whatever happened. */
public final class JobDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobDirectory.class);

  private final Path path;

  JobDirectory(Path path) {
    this.path = path;
  }

  /** Absolute, existing and empty at first. */
  public Path path() {
    return path;
  }

  /** A file in it; {@code name} is ours, never a user's. */
  public Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      Scratch.deleteTree(path);
    } catch (IOException failed) {
      LOG.warn("{} could not be deleted; the next start sweeps it", path, failed);
    }
  }
}
