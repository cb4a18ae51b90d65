package io.jamak.activities.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs where children look for them. */
public final class Programs {
  private Programs() {}

  /** The file that {@code name} names: in the usual folders, or itself when it is absolute. */
  public static Optional<Path> find(String name) {
    return Stream.of("/usr/local/bin", "/usr/bin", "/bin")
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether {@link #find} finds it. */
  public static boolean exists(String name) {
    return find(name).isPresent();
  }
}
