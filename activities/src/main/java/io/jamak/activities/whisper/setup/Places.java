package io.jamak.activities.whisper.setup;

import io.jamak.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything of the set-up lies, under {@code whisper} of the cache folder.
 *
 * @param root that folder; it may not exist yet
 */
record Places(Path root) {
  private static final String BUILD = ".build-";
  private static final int BRIEF = 12;

  static Places of(WhisperSettings settings) {
    return new Places(settings.cacheFolder().resolve("whisper"));
  }

  /** Enough of a hash to name a folder. */
  static String brief(String hash) {
    return hash.substring(0, BRIEF);
  }

  /** The environment of a lock. Another version of Jamak has one of its own beside it. */
  Path environment(String hash) {
    return root.resolve("env-" + brief(hash));
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path models() {
    return root.resolve("models");
  }

  Path model(ModelPin pin) {
    return models().resolve(pin.folderName());
  }

  /** Where a model grows; it stays when a download breaks, to go on from there. */
  Path growing(ModelPin pin) {
    return models().resolve("." + pin.folderName() + ".part");
  }

  /** What is known of a model that the user keeps, whose folder is not ours to write in. */
  Path noteOfGiven(Path folder) {
    return models().resolve("given-" + brief(Sha256.of(folder.toString())) + ".properties");
  }

  /** What the last set-up of these settings tried. */
  Path attempt(WhisperSettings settings) {
    String key = Sha256.of(settings.model() + "\n" + settings.device());
    return root.resolve("attempt-" + brief(key) + ".properties");
  }

  /** A new folder to build in; only who holds the lock may have one. */
  Path newBuild() throws IOException {
    Files.createDirectories(root);
    return Files.createTempDirectory(root, BUILD);
  }

  /** Removes what killed set-ups left behind. */
  void sweep() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.list(root)) {
      List<Path> old = all.filter(path -> path.getFileName().toString().startsWith(BUILD)).toList();
      old.forEach(Places::delete);
    }
  }

  /** The folder, or the one that a folder to build in is in. */
  static Path lasting(Path folder) {
    Path parent = folder.getParent();
    return parent != null && folder.getFileName().toString().startsWith(".") ? parent : folder;
  }

  /** Deletes a folder as far as possible. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Places::deleteOne);
    } catch (IOException | UncheckedIOException busy) {
      // the next sweep takes it
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException busy) {
      // the next sweep takes it
    }
  }
}
