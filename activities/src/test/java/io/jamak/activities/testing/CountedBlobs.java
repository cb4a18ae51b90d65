package io.jamak.activities.testing;

import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read of a storage's uploads; results go through uncounted. */
public final class CountedBlobs {
  private final BlobStore blobs;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong downloads = new AtomicLong();

  public CountedBlobs(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The storage as those see it whose reading is counted. */
  public BlobStore counting() {
    return Partial.of(BlobStore.class, new Reader());
  }

  /** Bytes read so far. */
  public long bytes() {
    return bytes.get();
  }

  /** How many uploads were fetched wholly. */
  public long downloads() {
    return downloads.get();
  }

  @SuppressWarnings("unused")
  private final class Reader {
    public Optional<BlobInfo> head(String key) {
      return blobs.head(key);
    }

    public byte[] readRange(String key, String etag, long from, long toExclusive) {
      byte[] read = blobs.readRange(key, etag, from, toExclusive);
      bytes.addAndGet(read.length);
      return read;
    }

    public void download(String key, String etag, Path target) {
      blobs.download(key, etag, target);
      downloads.incrementAndGet();
      try {
        bytes.addAndGet(Files.size(target));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
