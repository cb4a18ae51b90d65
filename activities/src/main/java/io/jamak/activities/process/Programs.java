package io.jamak.activities.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs of this machine are. Whoever starts a program and whoever examines whether it
 * is there ask here, so that {@code doctor} never speaks of another program than workers use.
 *
 * @param folders absolute, in the order in which they are searched
 */
public record Programs(List<Path> folders) {
  /** Before the PATH: a program of the system outlives one of a version manager. */
  private static final List<String> SYSTEM =
      List.of("/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin");

  public Programs {
    folders = List.copyOf(folders);
  }

  /** The system's folders, then those of this process's PATH. */
  public static Programs ofMachine() {
    return ofPath(System.getenv().getOrDefault("PATH", ""));
  }

  /** Folders of {@code path} that are not absolute are left out: they would mean another place. */
  static Programs ofPath(String path) {
    return new Programs(
        Stream.concat(SYSTEM.stream(), Stream.of(path.split(File.pathSeparator)))
            .map(Path::of)
            .filter(Path::isAbsolute)
            .distinct()
            .toList());
  }

  /** The first file that {@code name} names; one with an absolute name is itself. */
  public Optional<Path> find(String name) {
    return files(name).findFirst();
  }

  /** Every file that {@code name} names, in the order of the folders. */
  public List<Path> all(String name) {
    return files(name).toList();
  }

  /** Lazy: folders behind the first hit may be slow, on a network for instance. */
  private Stream<Path> files(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .distinct()
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
  }

  /** {@code argv} with its program by its whole path; as it is where none is found. */
  public List<String> located(List<String> argv) {
    List<String> located = new ArrayList<>(argv);
    find(argv.getFirst()).ifPresent(program -> located.set(0, program.toString()));
    return located;
  }

  /** Whether {@link #find} finds it. */
  public boolean exists(String name) {
    return find(name).isPresent();
  }
}
