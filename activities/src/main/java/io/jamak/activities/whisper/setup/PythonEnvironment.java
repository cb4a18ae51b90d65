package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An environment that is whole.
 *
 * @param folder of it
 * @param interpreter the Python of the machine that it stands on
 * @param prefix folder of that Python's libraries
 * @param versions of its packages, in words
 */
record PythonEnvironment(Path folder, Path interpreter, Path prefix, String versions) {
  private static final String MARKER = "jamak.properties";
  private static final String NO_LINK = "";

  /** The interpreter to start. */
  Path python() {
    return folder.resolve("bin/python");
  }

  /** The environment in this folder, if it is whole and its interpreter is still there. */
  static Optional<PythonEnvironment> read(Path folder) {
    return note(folder)
        .map(
            values ->
                new PythonEnvironment(
                    folder,
                    Path.of(values.getOrDefault("interpreter", NO_LINK)),
                    Path.of(values.getOrDefault("prefix", NO_LINK)),
                    values.getOrDefault("versions", "")))
        .filter(found -> Files.isExecutable(found.python()));
  }

  /** What was noted of the environment in this folder, also when it works no more. */
  static Optional<Map<String, String>> note(Path folder) {
    return Marker.read(folder.resolve(MARKER));
  }

  /** Says that the environment in this folder is whole. */
  static void mark(Path folder, Interpreter interpreter, String versions) throws IOException {
    Marker.write(
        folder.resolve(MARKER),
        Map.of(
            "interpreter", interpreter.program().toString(),
            "prefix", interpreter.prefix().toString(),
            "versions", versions));
  }

  /** Folders that it needs, apart from the system's. */
  List<Path> reads() {
    return prefix.startsWith("/usr") ? List.of(folder) : List.of(folder, prefix);
  }
}
