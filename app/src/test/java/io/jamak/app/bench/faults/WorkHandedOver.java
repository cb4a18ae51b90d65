package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One worker process takes a running job over from another, as when a new build is rolled out. The
 * first is of an older build where {@code JAMAK_BENCH_OLD_JAR} names one.
 */
final class WorkHandedOver implements Fault {
  private static final @Nullable String OLD_JAR = System.getenv("JAMAK_BENCH_OLD_JAR");

  @Override
  public String name() {
    return "handed-over";
  }

  @Override
  public String promise() {
    return "a job in the middle is replayed by another process and ends there, no piece heard twice";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    Map<String, String> one = Map.of("JAMAK_SPEECH_SLOTS", "1");
    try (Bed bed = lab.onParts(one, "--jamak.roles=web")) {
      String job;
      int pieces;
      try (Product first = first(bed, one)) {
        String asset = bed.longClip();
        bed.engines().holdHearingAfter(2);
        job = bed.run(asset, Map.of("sourceLang", "en"));
        Pauses.until("two pieces are done", Duration.ofMinutes(1), () -> bed.engines().asked() > 2);
        pieces = bed.engines().asked();
        first.stop();
      }
      bed.engines().release();
      try (Product second = bed.worker(one)) {
        bed.history().awaitEnds(Duration.ofMinutes(2));
        long again =
            bed.count(
                "select count(*) from (select payload_json->>'part' from events where entity_id = '%s' and payload_json->>'step' = 'TRANSCRIBE' and payload_json->>'state' = 'done' group by 1 having count(*) > 1) twice"
                    .formatted(job));
        String end = bed.history().status(job);
        return bed.healed(
            "%s after %d pieces with the first%s, %d done twice, second %s"
                .formatted(
                    end,
                    pieces - 1,
                    OLD_JAR == null ? "" : " (of an older build)",
                    again,
                    second.isAlive() ? "alive" : "DEAD"),
            end.equals("succeeded") && again == 0,
            Duration.ofMinutes(1));
      }
    }
  }

  private static Product first(Bed bed, Map<String, String> settings) {
    return OLD_JAR == null ? bed.worker(settings) : bed.workerOf(Path.of(OLD_JAR), settings);
  }
}
