package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.product.ObjectStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody replaces or removes a video in the storage after it was looked at. */
final class SourceGone implements Fault {
  private final boolean deleted;

  /** Whether it is removed rather than replaced. */
  SourceGone(boolean deleted) {
    this.deleted = deleted;
  }

  @Override
  public String name() {
    return deleted ? "source-deleted" : "source-changed";
  }

  @Override
  public String promise() {
    return "FAILED with SOURCE_CHANGED, no result of other bytes";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(Map.of())) {
      String asset = bed.clip();
      String key = bed.text("select storage_key from assets where id = '" + asset + "'");
      Pauses.until("no copy is left", Duration.ofMinutes(1), () -> copies(bed).isEmpty());
      if (deleted) {
        ObjectStorage.delete(bed.product(), key);
      } else {
        ObjectStorage.put(bed.product(), key, new byte[4096]);
      }
      String job = bed.run(asset, Map.of());
      String code =
          bed.api()
              .awaitEnd(job, Duration.ofMinutes(1))
              .get("job")
              .get("errorCode")
              .asString("none");
      return bed.healed(
          "failed with " + code, code.equals("SOURCE_CHANGED"), Duration.ofMinutes(1));
    }
  }

  /** Ingest's copy stays for a while, for the job that may follow, and is what was pinned. */
  private static List<Path> copies(Bed bed) throws IOException {
    try (Stream<Path> all = Files.walk(bed.home().resolve("scratch"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals(".lock"))
          .toList();
    }
  }
}
