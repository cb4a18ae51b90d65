package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.proxy.GrpcProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Temporal refuses some calls, and does others but the answer comes too late. */
final class TemporalUnreliable implements Fault {
  private static final int JOBS = 20;

  @Override
  public String name() {
    return "temporal-unreliable";
  }

  @Override
  public String promise() {
    return "10 % refused, 5 % done and denied: accepted work drains, nothing twice";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (GrpcProxy proxy = GrpcProxy.to(lab.address("JAMAK_TEMPORAL_ADDRESS"), 42);
        Bed bed = lab.onParts(Map.of("JAMAK_TEMPORAL_ADDRESS", proxy.address()))) {
      List<String> assets = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        assets.add(bed.clip());
      }
      proxy.refuse(0.10);
      proxy.doAndDeny(0.05);
      for (String asset : assets) {
        bed.run(asset, Map.of("translate", true, "targetLang", List.of("es")));
      }
      List<String> canceled = bed.history().all().subList(0, 3);
      canceled.forEach(bed::cancel);
      bed.history().awaitEnds(Duration.ofMinutes(3));
      boolean drained = bed.history().lost() == 0;
      boolean failed = bed.history().anyIs("failed");
      proxy.refuse(0);
      proxy.doAndDeny(0);
      return bed.healed(
          "%d refused, %d denied, %s"
              .formatted(proxy.refused(), proxy.denied(), drained ? "drained" : "NOT drained"),
          drained && !failed,
          Duration.ofMinutes(2));
    }
  }
}
