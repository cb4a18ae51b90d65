package io.jamak.activities.media;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Small results of content-addressed steps, kept as JSON. */
final class JsonBlobs {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final BlobStore blobs;

  JsonBlobs(BlobStore blobs) {
    this.blobs = blobs;
  }

  <T> Optional<T> find(String key, Class<T> type) {
    try {
      return Optional.of(MAPPER.readValue(blobs.read(key), type));
    } catch (JamakException absent) {
      if (absent.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw absent;
    } catch (JacksonException damaged) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED, key + ": not a " + type.getSimpleName(), damaged);
    }
  }

  <T> T keep(String key, T value) {
    blobs.putIfAbsent(key, MAPPER.writeValueAsBytes(value), "application/json");
    return value;
  }
}
