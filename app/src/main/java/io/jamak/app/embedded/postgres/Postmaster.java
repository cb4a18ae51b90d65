package io.jamak.app.embedded.postgres;

import io.jamak.activities.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed Jamak or a killed PostgreSQL may have left behind: a server that still runs, its
 * children without it, which keep its shared memory in use, or the note of one.
 */
final class Postmaster {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private Postmaster() {}

  /** Makes sure that no PostgreSQL runs on this data folder. The caller owns the home. */
  static void stopOrphans(Path data) {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    handle(pid(note)).filter(found -> runsOn(found, data)).ifPresent(Postmaster::stop);
    List<ProcessHandle> children = childrenIn(data);
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(Postmaster::awaitEnd);
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + note, e);
    }
  }

  private static Optional<ProcessHandle> handle(long pid) {
    return pid > 0 ? ProcessHandle.of(pid) : Optional.empty();
  }

  private static long pid(Path note) {
    try {
      String first = Files.readAllLines(note).getFirst();
      return Long.parseLong(first.strip());
    } catch (IOException | NumberFormatException | java.util.NoSuchElementException unreadable) {
      return -1;
    }
  }

  /** Process numbers are used again: the command line tells. */
  private static boolean runsOn(ProcessHandle process, Path data) {
    return process.isAlive() && process.info().commandLine().orElse("").contains(data.toString());
  }

  /**
   * Every process of PostgreSQL works in its data folder, which {@code /proc} tells; where there is
   * none they end by themselves, a little later.
   */
  private static List<ProcessHandle> childrenIn(Path data) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, data)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path data) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
      return folder.equals(data.toRealPath()) && isPostgres(process);
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  /** Somebody's shell may stand in the folder. */
  private static boolean isPostgres(ProcessHandle process) throws IOException {
    Path program = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/exe"));
    return program.getFileName().toString().startsWith("postgres");
  }

  private static void stop(ProcessHandle postgres) {
    Signal.INT.send(postgres);
    try {
      postgres.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      postgres.destroyForcibly();
      awaitEnd(postgres);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot stop the PostgreSQL that still runs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      throw new IllegalStateException("process " + process.pid() + " does not end", stuck);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
