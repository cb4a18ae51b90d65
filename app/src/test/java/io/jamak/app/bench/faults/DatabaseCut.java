package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Databases;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.proxy.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every connection to the database is cut, again and again, while work goes on. */
final class DatabaseCut implements Fault {
  private static final int CUTS = 20;

  @Override
  public String name() {
    return "database-cut";
  }

  @Override
  public String promise() {
    return "cut 20 times in the middle of transactions: no half rows, accepted work drains";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    Map<String, String> own = lab.onOwn(Map.of());
    try (TcpProxy proxy = TcpProxy.to(Databases.port(own));
        Bed bed = Bed.start(lab.folder("bed"), Databases.through(proxy, own))) {
      List<String> clips = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        clips.add(bed.clip());
      }
      clips.forEach(clip -> bed.run(clip, Map.of("translate", true, "targetLang", List.of("es"))));
      for (int cut = 0; cut < CUTS; cut++) {
        Pauses.of(Duration.ofMillis(150));
        proxy.cut();
      }
      boolean back =
          Pauses.within(
              Duration.ofSeconds(10),
              () -> bed.api().send("GET", "/api/jobs", null).status() == 200);
      bed.history().awaitEnds(Duration.ofMinutes(2));
      boolean failed = bed.history().anyIs("failed");
      return bed.healed(
          back ? "answers within 10 s" : "does NOT answer within 10 s",
          back && !failed,
          Duration.ofMinutes(1));
    }
  }
}
