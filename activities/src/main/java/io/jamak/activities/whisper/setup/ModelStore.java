package io.jamak.activities.whisper.setup;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import io.jamak.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Models that are whole. Hashing takes as long as reading, so it is done once: a note keeps size
 * and time of each file beside its hash, and a file that has others is no longer believed.
 */
final class ModelStore {
  private static final String NOTE = "jamak.properties";
  private static final List<String> NEEDED =
      List.of(ModelPin.WEIGHTS, "config.json", "tokenizer.json");

  private final Places places;

  ModelStore(Places places) {
    this.places = places;
  }

  /** The model of a name, or in a given folder, if its note is right. */
  Optional<KnownModel> known(String model) {
    if (WhisperSettings.isFolder(model)) {
      Path folder = Path.of(model);
      return known(folder, places.noteOfGiven(folder), true);
    }
    Path folder = places.model(ModelPins.of(model));
    return known(folder, folder.resolve(NOTE), false);
  }

  private static Optional<KnownModel> known(Path folder, Path note, boolean given) {
    Optional<Map<String, String>> values = Marker.read(note);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> entry : values.get().entrySet()) {
      List<String> facts = List.of(entry.getValue().split(" "));
      if (facts.size() == 3 && !stamp(folder.resolve(entry.getKey())).equals(stamp(facts))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(values.get().get(ModelPin.WEIGHTS))
        .map(facts -> new KnownModel(folder, facts.split(" ")[0], given));
  }

  private static String stamp(List<String> facts) {
    return facts.get(1) + " " + facts.get(2);
  }

  private static String stamp(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException absent) {
      return "absent";
    }
  }

  /**
   * Looks at a folder that the user keeps.
   *
   * @throws SetupException when it holds no model that faster-whisper can read
   */
  KnownModel given(Path folder) throws IOException, SetupException {
    for (String name : NEEDED) {
      if (!Files.isReadable(folder.resolve(name))) {
        throw new SetupException(
            "JAMAK_WHISPER_MODEL: %s has no readable %s".formatted(folder, name),
            "name a folder with a CTranslate2 Whisper model: "
                + String.join(", ", NEEDED)
                + " and its vocabulary");
      }
    }
    Map<String, String> facts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.equals(ModelPin.WEIGHTS) || name.endsWith(".json") || name.endsWith(".txt")) {
          facts.put(name, Sha256.ofFile(file) + " " + stamp(file));
        }
      }
    }
    Marker.write(places.noteOfGiven(folder), facts);
    return known(folder.toString())
        .orElseThrow(() -> new IOException(folder + " changes while it is read"));
  }

  /**
   * Takes a model that was fetched, if each file has the bytes that are pinned.
   *
   * @param part folder on the same disk that is moved in place
   * @throws IOException that says which file is not what was pinned
   */
  KnownModel accept(ModelPin pin, Path part) throws IOException {
    verifyAndNote(pin, part);
    Path folder = places.model(pin);
    Places.delete(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    return known(pin.name()).orElseThrow(() -> new IOException(folder + " cannot be read again"));
  }

  /**
   * Takes a model that lies in its place without a note that fits: copied from another machine.
   *
   * @throws IOException that says which file is not what was pinned
   */
  Optional<KnownModel> copied(ModelPin pin) throws IOException {
    if (!Files.isDirectory(places.model(pin))) {
      return Optional.empty();
    }
    verifyAndNote(pin, places.model(pin));
    return known(pin.name());
  }

  private static void verifyAndNote(ModelPin pin, Path folder) throws IOException {
    Map<String, String> facts = new TreeMap<>();
    for (FilePin file : pin.files()) {
      Path path = folder.resolve(file.name());
      facts.put(file.name(), verified(path, file) + " " + stamp(path));
    }
    Marker.write(folder.resolve(NOTE), facts);
  }

  /** The hash of a file that has the pinned bytes. */
  static String verified(Path file, FilePin pin) throws IOException {
    String actual = Files.isRegularFile(file) ? Sha256.ofFile(file) : "none: it is missing";
    if (!actual.equals(pin.sha256())) {
      throw new IOException(
          "%s has SHA-256 %s (expected: %s), it was refused"
              .formatted(pin.name(), actual, pin.sha256()));
    }
    return actual;
  }
}
