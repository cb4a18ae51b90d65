package io.jamak.ui.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules that browsers load, in their rooms. */
final class BrowserModules {
  /** The rooms are its folders. */
  static final Path ROOT = Path.of("src/main/resources/META-INF/resources/jamak");

  private BrowserModules() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path module) {
    try {
      return Files.readString(module);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
