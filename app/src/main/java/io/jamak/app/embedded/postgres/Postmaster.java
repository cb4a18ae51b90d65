package io.jamak.app.embedded.postgres;

import io.jamak.app.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a killed Jamak may have left behind: a PostgreSQL that still runs, or the note of one. */
final class Postmaster {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private Postmaster() {}

  /** Makes sure that no PostgreSQL runs on this data folder. The caller owns the home. */
  static void stopOrphan(Path data) {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    Optional<ProcessHandle> orphan = handle(pid(note)).filter(found -> runsOn(found, data));
    orphan.ifPresent(Postmaster::stop);
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

  private static void stop(ProcessHandle postgres) {
    Signal.INT.send(postgres);
    try {
      postgres.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      postgres.destroyForcibly();
      postgres.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot stop the PostgreSQL that still runs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
