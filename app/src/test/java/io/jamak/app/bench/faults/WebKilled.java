package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The web process dies while it takes a bulk run of 500. */
final class WebKilled implements Fault {
  private static final int JOBS = 500;

  @Override
  public String name() {
    return "web-killed";
  }

  @Override
  public String promise() {
    return "killed in a bulk run of 500: all rows or none, each starts once";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(Map.of())) {
      String asset = bed.clip();
      bed.execute("update plans set processing_ms = 1000000000, translation_ms = 1000000000");
      List<String> drafts = Stream.generate(() -> bed.api().draft(asset)).limit(JOBS).toList();
      Thread call =
          Thread.ofVirtual()
              .start(() -> bed.api().send("POST", "/api/jobs/bulk/run", Map.of("jobIds", drafts)));
      Pauses.of(Duration.ofMillis(120));
      bed.product().killTree();
      call.join(Duration.ofSeconds(10));
      bed.restart();
      long queued = bed.count("select count(*) from jobs where queued_at is not null");
      boolean atomic = queued == 0 || queued == JOBS;
      if (queued == 0) {
        bed.api().post("/api/jobs/bulk/run", Map.of("jobIds", drafts));
      }
      drafts.forEach(bed.history()::accepted);
      bed.api().awaitAllEnded(Duration.ofMinutes(5));
      long started =
          bed.count(
              "select count(*) from (select entity_id from events where type = 'JOB_STARTED' group by entity_id having count(*) > 1) twice");
      long well = bed.count("select count(*) from jobs where status = 'succeeded'");
      return bed.healed(
          "%d of %d rows after the kill, %d started twice, %d succeeded"
              .formatted(queued, JOBS, started, well),
          atomic && started == 0 && well == JOBS,
          Duration.ofMinutes(1));
    }
  }
}
