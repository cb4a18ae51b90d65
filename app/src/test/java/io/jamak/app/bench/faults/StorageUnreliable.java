package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Storages;
import io.jamak.app.bench.faults.proxy.S3Proxy;
import io.jamak.app.bench.faults.proxy.StorageFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A storage that refuses, breaks off and damages what it answers. */
final class StorageUnreliable implements Fault {
  private static final int JOBS = 12;

  @Override
  public String name() {
    return "storage-unreliable";
  }

  @Override
  public String promise() {
    return "503 at 10 %, 500 at 5 %, truncated and flipped bytes, false success: retried, no damage in a result";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (S3Proxy proxy = S3Proxy.to(lab.address("JAMAK_S3_ENDPOINT"), 42);
        Bed bed = lab.onParts(Storages.through(proxy, lab))) {
      String clean = bed.run(bed.clip(), OPTIONS);
      bed.history().awaitEnds(Duration.ofMinutes(1));
      String wanted = bed.api().output(bed.api().get("/api/jobs/" + clean), "srt", "en");
      proxy.befall(StorageFault.BUSY, 0.10);
      proxy.befall(StorageFault.BROKEN, 0.05);
      proxy.befall(StorageFault.TRUNCATED, 0.05);
      proxy.befall(StorageFault.FLIPPED, 0.05);
      proxy.befall(StorageFault.FALSE_SUCCESS, 0.30);
      List<String> jobs = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        jobs.add(bed.run(bed.patientClip(), OPTIONS));
      }
      bed.history().awaitEnds(Duration.ofMinutes(4));
      var befallen = proxy.done();
      proxy.heal();
      long damaged = jobs.stream().filter(job -> !wanted.equals(srt(bed, job))).count();
      return bed.healed(
          "%s, %d results damaged or missing".formatted(befallen, damaged),
          damaged == 0,
          Duration.ofMinutes(2));
    }
  }

  private static final Map<String, ?> OPTIONS =
      Map.of("sourceLang", "en", "outputFormats", List.of("srt"));

  private static String srt(Bed bed, String job) {
    try {
      return bed.api().output(bed.api().get("/api/jobs/" + job), "srt", "en");
    } catch (IllegalStateException missing) {
      return "";
    }
  }
}
