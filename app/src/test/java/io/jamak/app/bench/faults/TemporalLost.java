package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Temporal's whole state is gone in the middle of work. */
final class TemporalLost implements Fault {
  @Override
  public String name() {
    return "temporal-lost";
  }

  @Override
  public String promise() {
    return "all unfinished work starts again under its ids, an accepted cancel holds, finished jobs stay";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(Map.of())) {
      String finished = bed.run(bed.clip(), Map.of());
      bed.history().awaitEnds(Duration.ofMinutes(1));
      List<String> clips = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        clips.add(bed.clip());
      }
      bed.engines().holdHearingAfter(0);
      clips.forEach(clip -> bed.run(clip, Map.of("sourceLang", "en")));
      Pauses.until("work begins", Duration.ofMinutes(1), () -> bed.engines().asked() > 2);
      bed.cancel(bed.history().all().get(1));
      bed.product().killTree();
      for (String file : List.of("temporal.db", "temporal.db-wal", "temporal.db-shm")) {
        Files.deleteIfExists(bed.home().resolve(Path.of(file)));
      }
      bed.engines().release();
      bed.restart();
      bed.history().awaitEnds(Duration.ofMinutes(3));
      long canceled =
          bed.history().all().stream()
              .filter(j -> bed.history().status(j).equals("canceled"))
              .count();
      long succeeded =
          bed.history().all().stream()
              .filter(j -> bed.history().status(j).equals("succeeded"))
              .count();
      return bed.healed(
          "%d canceled, %d succeeded".formatted(canceled, succeeded),
          canceled == 1 && succeeded == 4 && bed.history().status(finished).equals("succeeded"),
          Duration.ofMinutes(1));
    }
  }
}
