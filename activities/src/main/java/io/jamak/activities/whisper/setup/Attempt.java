package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a set-up tried, what each answered, and how it ended; kept for people and doctor. */
final class Attempt {
  private static final String TRIED = "tried.";

  private final List<String> tried = new CopyOnWriteArrayList<>();

  /**
   * How the last one ended.
   *
   * @param problem "" when it succeeded
   */
  record Ended(String problem, String mend, List<String> tried) {}

  /** Adds what was tried and what it answered. */
  void tried(String line) {
    tried.add(line);
  }

  List<String> tried() {
    return List.copyOf(tried);
  }

  /** Keeps it, as far as the disk allows. */
  void keep(Path file, String problem, String mend) {
    Map<String, String> values = new TreeMap<>();
    values.put("problem", problem);
    values.put("mend", mend);
    for (int i = 0; i < tried.size(); i++) {
      values.put(TRIED + "%03d".formatted(i), tried.get(i));
    }
    try {
      Marker.write(file, values);
    } catch (IOException full) {
      // whoever asked for the set-up is told all the same
    }
  }

  /** The last one that was kept. */
  static Ended last(Path file) {
    Map<String, String> values = Marker.read(file).orElse(Map.of());
    List<String> tried =
        values.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(TRIED))
            .map(Map.Entry::getValue)
            .toList();
    return new Ended(values.getOrDefault("problem", ""), values.getOrDefault("mend", ""), tried);
  }
}
