package io.jamak.app.doctor;

import io.jamak.app.embedded.temporal.TemporalProgram;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.process.Tools;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.app.settings.Settings;
import java.io.File;
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

  public Doctor(Settings settings) {
    this.settings = settings;
  }

  /** Everything that was looked at, good and bad. */
  public List<Diagnosis> examine() {
    List<Diagnosis> all = new ArrayList<>();
    all.add(Diagnosis.well("Java", Runtime.version().toString()));
    all.add(postgres());
    all.add(Storage.examine(settings));
    all.add(temporal());
    all.add(space());
    all.add(tool("ffmpeg", "no upload can be examined and no job runs", "ffmpeg"));
    all.add(tool("ffprobe", "no upload can be examined and no job runs", "ffmpeg"));
    all.add(sandbox());
    all.addAll(Whisper.examine(settings));
    all.addAll(Engines.examine(settings));
    return all;
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

  private static Diagnosis tool(String name, String loss, String debianPackage) {
    return Tools.output(List.of(name, "-version"))
        .map(output -> Diagnosis.well(name, output.lines().findFirst().orElse("")))
        .orElseGet(
            () -> Diagnosis.missing(name, "not found", loss, "apt-get install " + debianPackage));
  }

  private static Diagnosis sandbox() {
    List<String> trial =
        List.of("bwrap", "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "true");
    return Tools.output(trial).isPresent()
        ? Diagnosis.well("bubblewrap", "media tools run in a sandbox without network")
        : Diagnosis.weak(
            "bubblewrap",
            Tools.find("bwrap").isPresent() ? "forbidden here" : "not found",
            "media tools run with limits but without a sandbox",
            "apt-get install bubblewrap, where user namespaces are allowed");
  }
}
