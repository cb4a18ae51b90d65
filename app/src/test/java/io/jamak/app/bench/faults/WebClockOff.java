package io.jamak.app.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The clock of the web process is ten minutes ahead of the database's. */
final class WebClockOff implements Fault {
  /** What waits by the steady clock must not be fooled, or the JVM sleeps for ever. */
  private static final List<String> FAKETIME =
      List.of("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", "-f", "+10m");

  @Override
  public String name() {
    return "web-clock-off";
  }

  @Override
  public String promise() {
    return "the web process ten minutes ahead: bars move on screens, jobs run";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = Bed.startUnder(lab.folder("bed"), _ -> FAKETIME, lab.onOwn(Map.of()))) {
      String clip = bed.longClip();
      AtomicInteger bars = new AtomicInteger();
      Thread reader = Thread.ofPlatform().daemon().start(() -> read(bed, bars));
      Pauses.of(Duration.ofSeconds(2));
      String job = bed.run(clip, Map.of("sourceLang", "en"));
      bed.history().awaitEnds(Duration.ofMinutes(2));
      boolean moved = Pauses.within(Duration.ofSeconds(5), () -> bars.get() > 0);
      reader.interrupt();
      return bed.healed(
          bars.get() + " bars moved",
          moved && bed.history().status(job).equals("succeeded"),
          Duration.ofMinutes(1));
    }
  }

  private static void read(Bed bed, AtomicInteger bars) {
    try {
      HttpURLConnection stream =
          (HttpURLConnection)
              URI.create(bed.product().url() + "/api/jobs/stream").toURL().openConnection();
      stream.setRequestProperty("Authorization", "Bearer " + bed.api().token());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.getInputStream()))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          bars.addAndGet(line.equals("event:progress") ? 1 : 0);
        }
      }
    } catch (IOException ended) {
      // the product has ended
    }
  }
}
