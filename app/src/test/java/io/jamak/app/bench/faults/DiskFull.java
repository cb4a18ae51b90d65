package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.bed.Tmpfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A file system of its own, under one folder of the home, has no room left for a while. */
final class DiskFull implements Fault {
  private static final Duration FULL = Duration.ofSeconds(20);

  private final String folder;
  private final String promise;
  private final Tmpfs room;

  /** The folder of the home that is full. */
  DiskFull(String folder, String promise) {
    this.folder = folder;
    this.promise = promise;
    this.room = new Tmpfs(folder);
  }

  @Override
  public String name() {
    return "disk-full-" + folder;
  }

  @Override
  public String promise() {
    return promise;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = Bed.startUnder(lab.folder("bed"), room.wrapper(), Map.of())) {
      bed.run(bed.clip(), Map.of());
      bed.history().awaitEnds(Duration.ofMinutes(1));
      String asset = bed.clip();
      Path filler = room.fill(bed);
      String job = bed.run(asset, Map.of("sourceLang", "en"));
      Pauses.of(FULL);
      String meanwhile = bed.history().status(job);
      String told = bed.lastFailure(job);
      Files.delete(filler);
      bed.history().awaitEnds(Duration.ofMinutes(2));
      String after = bed.history().status(job);
      return bed.healed(
          "full for %d s: %s, %s; then %s"
              .formatted(FULL.toSeconds(), meanwhile, told.lines().findFirst().orElse(""), after),
          after.equals("succeeded") && told.contains("DISK_FULL"),
          Duration.ofMinutes(2));
    }
  }
}
