package io.jamak.store.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines of the journal as databases hold them: a type, a blank, the payload. */
final class StoredEvents {
  /** Stands for every id. */
  static final String AN_ID = "01900000-0000-7000-8000-000000000000";

  private StoredEvents() {}

  static List<String> lines() {
    try (InputStream file = StoredEvents.class.getResourceAsStream("/journal.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
