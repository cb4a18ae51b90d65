package io.jamak.activities;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Small results of content-addressed steps. They never change, so this process remembers for a
 * minute those that it has seen: the next step, or the next job on the same video, reads what the
 * one before has just looked at.
 */
public final class StepBlobs {
  private static final long REMEMBERED_BYTES = 16L << 20;

  /** Short, so that a result that was removed from storage is soon made again. */
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

  private final BlobStore blobs;
  private final Cache<String, byte[]> seen =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .expireAfterWrite(REMEMBERED_FOR)
          .weigher((String key, byte[] content) -> key.length() + content.length)
          .build();

  public StepBlobs(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The result under a key; callers must not change the array. */
  public Optional<byte[]> find(String key) {
    try {
      return Optional.of(read(key));
    } catch (JamakException absent) {
      if (absent.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw absent;
    }
  }

  /** The result of an earlier step, which must exist; callers must not change the array. */
  public byte[] read(String key) {
    return seen.get(key, blobs::read);
  }

  /** Writes a result; where another worker was faster, its result stands. */
  public void keep(String key, byte[] content, String contentType) {
    blobs.putIfAbsent(key, content, contentType);
  }
}
