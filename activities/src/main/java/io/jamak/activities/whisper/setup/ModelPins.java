package io.jamak.activities.whisper.setup;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that can be fetched by name, from the table {@code models.tsv}. */
final class ModelPins {
  private static final Map<String, ModelPin> ALL = read(Resources.text("models.tsv"));

  private ModelPins() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** The model of a name of {@link #names}. */
  static ModelPin of(String name) {
    ModelPin pin = ALL.get(name);
    if (pin == null) {
      throw new IllegalArgumentException("model: " + name + " (expected: one of " + names() + ")");
    }
    return pin;
  }

  private static Map<String, ModelPin> read(String table) {
    Map<String, ModelPin> pins = new LinkedHashMap<>();
    table.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(pins, line));
    return pins;
  }

  private static void add(Map<String, ModelPin> pins, String line) {
    List<String> cells = List.of(line.split("\t"));
    FilePin file = new FilePin(cells.get(3), Long.parseLong(cells.get(4)), cells.get(5));
    ModelPin before = pins.get(cells.get(0));
    List<FilePin> files = new ArrayList<>(before == null ? List.of() : before.files());
    files.add(file);
    pins.put(cells.get(0), new ModelPin(cells.get(0), cells.get(1), cells.get(2), files));
  }
}
