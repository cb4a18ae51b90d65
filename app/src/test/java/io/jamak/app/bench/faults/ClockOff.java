package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.product.Product;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The clock of a worker is two hours behind. */
final class ClockOff implements Fault {
  @Override
  public String name() {
    return "clock-off";
  }

  @Override
  public String promise() {
    return "a worker two hours behind: order by database time, no negative durations";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.onParts(Map.of(), "--jamak.roles=web");
        Product worker = bed.workerUnder(List.of("faketime", "-f", "-2h"))) {
      String clip = bed.clip();
      String job = bed.run(clip, Map.of("translate", true, "targetLang", List.of("es")));
      bed.history().awaitEnds(Duration.ofMinutes(2));
      String end = bed.history().status(job);
      long backwards =
          bed.count(
              "select count(*) from events a join events b on a.entity_id = b.entity_id and a.seq < b.seq and a.created_at > b.created_at + interval '1 second'");
      long negative =
          bed.count(
              "select count(*) from jobs where run_ms < 0 or finished_at < started_at or started_at < queued_at or started_at < now() - interval '1 hour'");
      return bed.healed(
          "%s, %d events out of order, %d impossible times%s"
              .formatted(end, backwards, negative, worker.isAlive() ? "" : ", worker DEAD"),
          end.equals("succeeded") && backwards == 0 && negative == 0,
          Duration.ofMinutes(1));
    }
  }
}
