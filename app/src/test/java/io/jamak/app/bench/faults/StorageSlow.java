package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Storages;
import io.jamak.app.bench.faults.proxy.S3Proxy;
import io.jamak.app.bench.faults.proxy.StorageFault;
import java.time.Duration;
import java.util.Map;

/** A storage that takes two seconds for every answer. */
final class StorageSlow implements Fault {
  @Override
  public String name() {
    return "storage-slow";
  }

  @Override
  public String promise() {
    return "2 s for each answer: work goes on, later";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (S3Proxy proxy = S3Proxy.to(lab.address("JAMAK_S3_ENDPOINT"), 42);
        Bed bed = lab.onParts(Storages.through(proxy, lab))) {
      String asset = bed.clip();
      proxy.befall(StorageFault.SLOW, 1);
      String job = bed.run(asset, Map.of());
      bed.history().awaitEnds(Duration.ofMinutes(3));
      String end = bed.history().status(job);
      var slow = proxy.done();
      proxy.heal();
      return bed.healed("" + slow, end.equals("succeeded"), Duration.ofMinutes(1));
    }
  }
}
