package io.jamak.app.product;

import io.jamak.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Schemathesis, which makes requests of an OpenAPI document and holds every answer against it: of
 * pinned versions, each file by its hash, installed once in the user's cache folder.
 */
public final class Schemathesis {
  private static final String LOCK = "/schemathesis/requirements.lock";

  /** Digits of a hash that tell one lock from another. */
  private static final int BRIEF = 12;

  private Schemathesis() {}

  /**
   * Runs it with these arguments, standard error with standard output.
   *
   * @param folder where it leaves its notes
   */
  public static Commands.Result run(Path folder, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString()));
    command.addAll(List.of(program().toString(), "run"));
    command.addAll(arguments);
    return Commands.run(Map.of("NO_COLOR", "1"), command);
  }

  private static Path program() {
    try {
      byte[] lock = lock();
      Path folder = cache().resolve("schemathesis-" + Sha256.of(lock).substring(0, BRIEF));
      if (!Files.isDirectory(folder)) {
        install(folder, lock);
      }
      return folder.resolve("bin/schemathesis");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Built aside and moved in place, so that it is whole or not there. */
  private static void install(Path folder, byte[] lock) throws IOException {
    Files.createDirectories(folder.getParent());
    Path part = Files.createTempDirectory(folder.getParent(), ".schemathesis-");
    Path file = Files.write(part.resolve("requirements.lock"), lock);
    Commands.tool("python3", "-m", "venv", part.toString());
    String python = part.resolve("bin/python").toString();
    Commands.tool(
        python,
        "-m",
        "pip",
        "install",
        "--no-input",
        "--disable-pip-version-check",
        "--only-binary=:all:",
        "--require-hashes",
        "-r",
        file.toString());
    // the program names the folder that it was made in
    Path program = part.resolve("bin/schemathesis");
    Files.writeString(
        program, Files.readString(program).replace(part.toString(), folder.toString()));
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path cache() {
    String set = System.getenv("XDG_CACHE_HOME");
    Path base =
        set == null || set.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(set);
    return base.resolve("jamak");
  }

  private static byte[] lock() throws IOException {
    try (InputStream in = Schemathesis.class.getResourceAsStream(LOCK)) {
      if (in == null) {
        throw new IllegalStateException(LOCK + " (expected: on the class path)");
      }
      return in.readAllBytes();
    }
  }
}
