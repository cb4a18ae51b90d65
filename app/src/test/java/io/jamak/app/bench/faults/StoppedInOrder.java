package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** SIGTERM while two long steps run. */
final class StoppedInOrder implements Fault {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "sigterm";
  }

  @Override
  public String promise() {
    return "with two long steps: exit 0 within 30 s, both go on at the next start";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(Map.of("JAMAK_SPEECH_SLOTS", "2"))) {
      List<String> clips = List.of(bed.clip(), bed.clip());
      bed.engines().holdHearingAfter(0);
      clips.forEach(clip -> bed.run(clip, Map.of()));
      Pauses.until("both are heard", Duration.ofMinutes(1), () -> bed.engines().asked() >= 2);
      Duration took = bed.product().stop();
      int exit = bed.product().awaitExit(LIMIT);
      bed.engines().release();
      bed.restart();
      bed.history().awaitEnds(Duration.ofMinutes(2));
      boolean well =
          bed.history().all().stream().allMatch(j -> bed.history().status(j).equals("succeeded"));
      return bed.healed(
          "exit %d after %d ms".formatted(exit, took.toMillis()),
          (exit == 0 || exit == 143) && took.compareTo(LIMIT) < 0 && well,
          Duration.ofMinutes(1));
    }
  }
}
