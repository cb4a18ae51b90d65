package io.jamak.subtitles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data that ships inside this room. */
final class DataFile {
  private DataFile() {}

  static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource: " + name + " (expected: on the class path)");
      }
      return JsonMapper.shared().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("resource: " + name + " (expected: readable)", e);
    }
  }
}
