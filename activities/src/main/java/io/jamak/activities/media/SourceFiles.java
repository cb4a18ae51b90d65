package io.jamak.activities.media;

import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Local copies of uploads. Steps that run at the same time or right after one another share a copy;
 * it is deleted soon after its last user. A copy always is the content that was pinned by its ETag,
 * or it fails with SOURCE_CHANGED.
 */
public final class SourceFiles {
  /** Room that others on this disk keep. */
  private static final long SPARE_BYTES = 128L << 20;

  private final BlobStore blobs;
  private final Scratch scratch;
  private final Executor later;
  private final Map<String, Copy> copies = new HashMap<>();

  public SourceFiles(BlobStore blobs, Scratch scratch, Duration linger) {
    this.blobs = blobs;
    this.scratch = scratch;
    this.later = CompletableFuture.delayedExecutor(linger.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A local copy, held until it is closed; the file must not be changed. */
  Lease lease(String key, String etag) throws IOException {
    Copy copy;
    synchronized (copies) {
      copy = copies.computeIfAbsent(key + " " + etag, Copy::new);
      copy.users++;
    }
    try {
      return new Lease(copy, copy.path(key, etag));
    } catch (IOException | RuntimeException failed) {
      release(copy);
      throw failed;
    }
  }

  private void release(Copy copy) {
    synchronized (copies) {
      copy.users--;
    }
    later.execute(() -> deleteIfUnused(copy));
  }

  private void deleteIfUnused(Copy copy) {
    synchronized (copies) {
      if (copy.users > 0 || !copies.remove(copy.name, copy)) {
        return;
      }
    }
    copy.delete();
  }

  private void refuseIfTooLarge(String key) throws IOException {
    BlobInfo info =
        blobs
            .head(key)
            .orElseThrow(
                () -> new JamakException(ErrorCode.SOURCE_CHANGED, key + ": absent from storage"));
    if (scratch.usableBytes() < info.sizeBytes() + SPARE_BYTES) {
      throw new JamakException(
          ErrorCode.DISK_FULL,
          "free for temporary files: "
              + scratch.usableBytes()
              + " bytes (expected: "
              + info.sizeBytes()
              + " and "
              + SPARE_BYTES
              + " spare)");
    }
  }

  /** One downloaded file and how many use it. */
  private final class Copy {
    private final String name;
    private final ReentrantLock downloading = new ReentrantLock();
    private int users;
    private @Nullable JobDirectory directory;

    private Copy(String name) {
      this.name = name;
    }

    private Path path(String key, String etag) throws IOException {
      downloading.lock();
      try {
        if (directory == null) {
          directory = download(key, etag);
        }
        return directory.file("source");
      } finally {
        downloading.unlock();
      }
    }

    private JobDirectory download(String key, String etag) throws IOException {
      refuseIfTooLarge(key);
      JobDirectory fresh = scratch.newDirectory();
      try {
        blobs.download(key, etag, fresh.file("source"));
        return fresh;
      } catch (RuntimeException failed) {
        fresh.close();
        if (failed instanceof JamakException known && known.code() == ErrorCode.NOT_FOUND) {
          throw new JamakException(ErrorCode.SOURCE_CHANGED, key + ": gone from storage", failed);
        }
        throw failed;
      }
    }

    private void delete() {
      downloading.lock();
      try {
        if (directory != null) {
          directory.close();
        }
      } finally {
        downloading.unlock();
      }
    }
  }

  /** The right to read a copy. */
  final class Lease implements AutoCloseable {
    private final Copy copy;
    private final Path path;
    private boolean closed;

    private Lease(Copy copy, Path path) {
      this.copy = copy;
      this.path = path;
    }

    Path path() {
      return path;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release(copy);
      }
    }
  }
}
