package io.jamak.app.embedded.temporal;

import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a {@code temporal} program: on the PATH, made before in the cache folder, the official
 * release, or built with Go.
 *
 * @param cache folder of the user, outlives every home
 * @param downloads address of the releases
 * @param buildLog where Go's output goes
 */
public record TemporalProgram(Path cache, URI downloads, Path buildLog) {
  /** The server inside is 1.29.1. PINNED: 1.9.x of the CLI does not build with go install. */
  public static final String VERSION = "1.5.1";

  /** A program that is already there. */
  public Optional<Path> findInstalled() {
    return findInstalled(Programs.ofMachine());
  }

  Optional<Path> findInstalled(Programs programs) {
    return programs.all("temporal").stream()
        .filter(TemporalProgram::runs)
        .findFirst()
        .or(this::findCached);
  }

  /** A program, fetched or built when none is there; empty when that fails too. */
  public Optional<Path> obtain(Consumer<String> progress) {
    return findInstalled().or(() -> fetch(progress)).or(() -> build(progress));
  }

  private Path cached() {
    return cache.resolve("temporal").resolve(VERSION).resolve("temporal");
  }

  private Optional<Path> findCached() {
    return Optional.of(cached()).filter(TemporalProgram::runs);
  }

  private static boolean runs(Path program) {
    return Files.isExecutable(program)
        && ChildProcess.output(List.of(program.toString(), "--version")).isPresent();
  }

  private Optional<Path> fetch(Consumer<String> progress) {
    try {
      Files.createDirectories(cached().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + cached().getParent(), e);
    }
    try {
      new TemporalRelease(downloads, VERSION).fetch(cached(), progress);
      return findCached();
    } catch (IOException e) {
      progress.accept("Temporal: no release archive (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private Optional<Path> build(Consumer<String> progress) {
    Optional<Path> go = TemporalBuild.findGo(Programs.ofMachine());
    if (go.isEmpty()) {
      return Optional.empty();
    }
    try {
      new TemporalBuild(VERSION).build(go.get(), cached(), buildLog, progress);
      return findCached();
    } catch (IOException e) {
      progress.accept("Temporal: cannot be built (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }
}
