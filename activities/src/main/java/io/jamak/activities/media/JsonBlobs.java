package io.jamak.activities.media;

import io.jamak.activities.StepBlobs;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Small results of content-addressed steps, kept as JSON. */
final class JsonBlobs {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final StepBlobs blobs;

  JsonBlobs(StepBlobs blobs) {
    this.blobs = blobs;
  }

  <T> Optional<T> find(String key, Class<T> type) {
    return blobs.find(key).map(json -> parse(key, json, type));
  }

  private static <T> T parse(String key, byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException damaged) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED, key + ": not a " + type.getSimpleName(), damaged);
    }
  }

  <T> T keep(String key, T value) {
    blobs.keep(key, MAPPER.writeValueAsBytes(value), "application/json");
    return value;
  }
}
