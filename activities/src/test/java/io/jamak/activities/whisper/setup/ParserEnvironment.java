package io.jamak.activities.whisper.setup;

import io.jamak.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python with subtitle parsers that are not ours, of pinned versions, made once in the user's
 * cache folder in the way in which Whisper's environment is made.
 */
public final class ParserEnvironment {
  private static final List<String> LOCKS = List.of("wheels.lock", "source.lock");
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Machine machine = Machine.current();
  private final Path root = UserWhisper.settings().cacheFolder();
  private final Path folder =
      root.resolve("parsers-" + Places.brief(Sha256.of(text(LOCKS.get(0)) + text(LOCKS.get(1)))));

  private ParserEnvironment() {}

  /** Its interpreter; fails with what the tools said when it cannot be had. */
  public static Path python() {
    try {
      return new ParserEnvironment().obtain().resolve("bin/python");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SetupException failed) {
      throw new IllegalStateException(failed.problem() + " (mend: " + failed.mend() + ")", failed);
    }
  }

  /** A file of the test's resources. */
  public static String text(String name) {
    try (InputStream in = ParserEnvironment.class.getResourceAsStream("/parsers/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path obtain() throws IOException, SetupException {
    if (!Files.isDirectory(folder)) {
      try (SetupLock _ = SetupLock.take(root.resolve("parsers.lock"), () -> {})) {
        if (!Files.isDirectory(folder)) {
          build();
        }
      }
    }
    return folder;
  }

  private void build() throws IOException, SetupException {
    Path part = Files.createTempDirectory(root, ".parsers-");
    try {
      Interpreter interpreter = new Interpreters(machine, _ -> {}).find();
      Path uv = machine.programs().find("uv").orElse(null);
      Installer installer = new Installer(machine, uv, _ -> {});
      installer.make(interpreter, part);
      installer.install(part, lock(part, LOCKS.get(0)));
      buildFromSource(part, uv, lock(part, LOCKS.get(1)));
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Places.delete(part);
    }
  }

  private static Path lock(Path part, String name) throws IOException {
    return Files.writeString(part.resolve(name), text(name));
  }

  /** One of the parsers comes as source only; what builds it is of a pinned version too. */
  private void buildFromSource(Path part, @Nullable Path uv, Path lock) throws IOException {
    String python = part.resolve("bin/python").toString();
    List<String> argv =
        new ArrayList<>(
            uv == null
                ? List.of(python, "-I", "-m", "pip", "install", "--no-input", "--use-pep517")
                : List.of(uv.toString(), "pip", "install", "--python", python));
    argv.addAll(List.of("--no-build-isolation", "--no-deps", "--require-hashes"));
    argv.addAll(List.of("-r", lock.toString()));
    SetupProcess.Ended ended = new SetupProcess(machine, part, Map.of()).run(argv, LIMIT, _ -> {});
    if (!ended.succeeded()) {
      throw new IOException(argv + ": " + ended.output());
    }
  }
}
