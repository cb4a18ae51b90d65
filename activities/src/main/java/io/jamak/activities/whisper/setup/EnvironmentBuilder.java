package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the Python environment, whole or not at all. */
final class EnvironmentBuilder {
  /** 345 MB of it stay; the rest are wheels on their way. */
  private static final long BYTES = 500_000_000;

  private static final Duration IMPORT = Duration.ofMinutes(2);

  private final Places places;
  private final Machine machine;
  private final Consumer<String> tried;
  private final Consumer<String> progress;

  EnvironmentBuilder(
      Places places, Machine machine, Consumer<String> tried, Consumer<String> progress) {
    this.places = places;
    this.machine = machine;
    this.tried = tried;
    this.progress = progress;
  }

  /** The one that is there, else a new one. */
  PythonEnvironment obtain() throws IOException, SetupException {
    Path folder = places.environment(PythonPackages.hash());
    Optional<PythonEnvironment> there = PythonEnvironment.read(folder);
    if (there.isPresent()) {
      tried.accept("environment: " + folder + " is there");
      return there.get();
    }
    Interpreter interpreter = new Interpreters(machine, tried).find();
    Places.delete(folder);
    build(interpreter, folder);
    return PythonEnvironment.read(folder)
        .orElseThrow(() -> new IOException(folder + " cannot be read again"));
  }

  private void build(Interpreter interpreter, Path folder) throws IOException, SetupException {
    List<Installer> ways = ways(interpreter);
    for (int i = 0; i < ways.size(); i++) {
      try {
        build(ways.get(i), interpreter, folder);
        return;
      } catch (SetupException e) {
        tried.accept("environment with " + ways.get(i).name() + ": " + e.problem());
        if (i == ways.size() - 1) {
          throw e;
        }
      }
    }
  }

  private List<Installer> ways(Interpreter interpreter) throws SetupException {
    List<Installer> ways = new ArrayList<>();
    machine.programs().find("uv").ifPresent(uv -> ways.add(way(uv)));
    if (interpreter.hasVenv()) {
      ways.add(way(null));
    }
    if (ways.isEmpty()) {
      throw new SetupException(
          "Python cannot make environments: its venv module is missing",
          "apt-get install python3-venv");
    }
    return ways;
  }

  private Installer way(@Nullable Path uv) {
    return new Installer(machine, uv, progress);
  }

  private void build(Installer installer, Interpreter interpreter, Path folder)
      throws IOException, SetupException {
    long start = System.nanoTime();
    Path part = places.newBuild();
    try {
      Space.require(part, BYTES, "the Python environment");
      progress.accept("making a Python environment with " + installer.name() + " ...");
      installer.make(interpreter, part);
      Path lock = Files.writeString(part.resolve("packages.lock"), PythonPackages.lock());
      installer.install(part, lock);
      placeStubs(part);
      PythonEnvironment.mark(part, interpreter, versions(part));
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Places.delete(part);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    tried.accept("environment with %s: made in %d s".formatted(installer.name(), took.toSeconds()));
  }

  private static void placeStubs(Path environment) throws IOException {
    try (Stream<Path> folders = Files.list(environment.resolve("lib"))) {
      Path packages =
          folders
              .filter(folder -> folder.getFileName().toString().startsWith("python"))
              .map(folder -> folder.resolve("site-packages"))
              .findFirst()
              .orElseThrow(() -> new IOException(environment + " has no site-packages"));
      for (String name : PythonPackages.STUBS) {
        Files.writeString(packages.resolve(name), PythonPackages.stub(name));
      }
    }
  }

  private String versions(Path environment) throws IOException, SetupException {
    SetupProcess process = new SetupProcess(machine, environment, Map.of());
    SetupProcess.Ended ended =
        process.run(
            List.of(
                environment.resolve("bin/python").toString(),
                "-I",
                "-c",
                Resources.text("packages.py")),
            IMPORT,
            _ -> {});
    return ended
        .output()
        .lines()
        .filter(line -> ended.succeeded() && line.startsWith("versions="))
        .map(line -> line.substring("versions=".length()))
        .findFirst()
        .orElseThrow(() -> Proof.failed("The packages cannot be loaded", ended));
  }
}
