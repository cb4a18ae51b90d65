package io.jamak.app.doctor;

import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.app.embedded.temporal.TemporalProgram;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.app.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Examines the machine as a start on these settings would find it, and starts nothing. */
public final class Doctor {
  private static final int MIN_FREE_GB = 5;

  private final Settings settings;
  private final Sandbox sandbox;

  public Doctor(Settings settings) {
    this(settings, Sandbox.detect());
  }

  Doctor(Settings settings, Sandbox sandbox) {
    this.settings = settings;
    this.sandbox = sandbox;
  }

  /** Everything that was looked at, good and bad. */
  public List<Diagnosis> examine() {
    List<Diagnosis> all = new ArrayList<>();
    all.add(Diagnosis.well("Java", Runtime.version().toString()));
    all.add(postgres());
    all.add(Storage.examine(settings));
    all.add(temporal());
    all.add(space());
    all.addAll(worker());
    return all;
  }

  /** What a worker would find here, found in its way. */
  private List<Diagnosis> worker() {
    try {
      Path folder = Files.createTempDirectory("jamak-doctor");
      try (Scratch scratch = Scratch.open(folder)) {
        List<Diagnosis> all = new ArrayList<>(Media.examine(sandbox, scratch));
        all.addAll(Whisper.examine(settings));
        all.addAll(Engines.examine(settings, sandbox, scratch));
        return all;
      } finally {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot try the programs", e);
    }
  }

  private Diagnosis postgres() {
    if (settings.database().isEmpty()) {
      return Diagnosis.well("PostgreSQL", "embedded, in " + settings.home());
    }
    DatabaseSettings database = settings.database().get();
    if (database.migration() != null) {
      return Diagnosis.well("PostgreSQL", database.url());
    }
    return Diagnosis.weak(
        "PostgreSQL",
        database.url() + ", one role for everything",
        "I12 does not hold where that role owns the tables: it could alter the journal",
        "set JAMAK_DATABASE_MIGRATION_USER, see docs/operations.md");
  }

  private Diagnosis temporal() {
    if (settings.temporal().isPresent()) {
      return Diagnosis.well("Temporal", settings.temporal().get().address());
    }
    Path log = settings.home().resolve("logs/temporal-build.log");
    TemporalProgram program =
        new TemporalProgram(CacheFolder.ofUser(), settings.temporalDownloads(), log);
    Optional<Path> found = program.findInstalled();
    if (found.isPresent()) {
      return Diagnosis.well("Temporal", found.get().toString());
    }
    return Diagnosis.weak(
        "Temporal",
        "no program; the first start fetches it, or builds it with Go >= 1.25",
        "where both fail, a test server without Web UI runs, which forgets at each restart",
        "install the temporal CLI, or set JAMAK_TEMPORAL_ADDRESS");
  }

  private Diagnosis space() {
    Path home = settings.home();
    File existing =
        Stream.iterate(home.toFile(), Objects::nonNull, File::getParentFile)
            .filter(File::exists)
            .findFirst()
            .orElseGet(home::toFile);
    long free = existing.getUsableSpace() >> 30;
    String found = free + " GB free for " + settings.home();
    return free >= MIN_FREE_GB
        ? Diagnosis.well("Disk", found)
        : Diagnosis.weak(
            "Disk", found, "large uploads fail", "free " + MIN_FREE_GB + " GB or more");
  }
}
