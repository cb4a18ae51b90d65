package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.product.Commands;
import java.time.Duration;
import java.util.Map;

/** The home is lost; a copy that was made while Jamak stood takes its place. */
final class Restored implements Fault {
  @Override
  public String name() {
    return "restored";
  }

  @Override
  public String promise() {
    return "a home restored from its copy runs, with all that was in it, and goes on with what was not finished";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(Map.of())) {
      String finished = bed.run(bed.clip(), Map.of("sourceLang", "en"));
      bed.history().awaitEnds(Duration.ofMinutes(1));
      String clip = bed.clip();
      bed.engines().holdHearingAfter(0);
      String open = bed.run(clip, Map.of("sourceLang", "en"));
      Pauses.until("it is heard", Duration.ofMinutes(1), () -> bed.engines().asked() > 1);
      bed.product().stop();
      String copy = bed.home() + ".backup";
      Commands.tool("cp", "-a", bed.home().toString(), copy);
      Commands.tool("rm", "-rf", bed.home().toString());
      Commands.tool("cp", "-a", copy, bed.home().toString());
      bed.engines().release();
      bed.restart();
      bed.history().awaitEnds(Duration.ofMinutes(2));
      String text = bed.api().original(bed.api().get("/api/jobs/" + finished), "srt").strip();
      String end = bed.history().status(open);
      return bed.healed(
          "the open job %s, the old result %s"
              .formatted(end, text.isEmpty() ? "is GONE" : "is there"),
          end.equals("succeeded") && !text.isEmpty(),
          Duration.ofMinutes(1));
    }
  }
}
