package io.jamak.activities.whisper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Word times of the speech samples, as their makers measured them. */
final class WordTimesFile {
  private WordTimesFile() {}

  /** The first word of one sample. */
  record Timed(String name, String language, long firstStartMs) {}

  static List<Timed> read(Path json) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readString(json));
    return root.propertyStream()
        .map(
            entry -> {
              String name = entry.getKey().replace(".wav", "");
              JsonNode first = entry.getValue().get(0);
              return new Timed(
                  name,
                  name.substring("test_".length()),
                  Math.round(first.get(1).asDouble() * 1000));
            })
        .toList();
  }
}
