package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.bed.Signals;
import io.jamak.app.bench.faults.bed.Tmpfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** There is no room for the log for a while, and things happen that it tells of. */
final class LogDiskFull implements Fault {
  private static final Duration FROZEN = Duration.ofSeconds(15);
  private static final String TOLD = "was not started and will be tried again";

  private final Tmpfs logs = new Tmpfs("logs");

  @Override
  public String name() {
    return "disk-full-logs";
  }

  @Override
  public String promise() {
    return "jobs go on; the log keeps what it had and goes on when there is room";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = Bed.startUnder(lab.folder("bed"), logs.wrapper(), Map.of())) {
      List<String> clips = List.of(bed.clip(), bed.clip(), bed.clip());
      Path log = logs.inside(bed).resolve("jamak.log");
      String first = Files.readAllLines(log).getFirst();
      Path filler = logs.fill(bed);
      String meanwhile = startLate(bed, clips.getFirst());
      Files.delete(filler);
      // the line at which the log finds that there is room again is given up
      startLate(bed, clips.get(1));
      String after = startLate(bed, clips.getLast());
      String all = Files.readString(log);
      boolean kept = all.contains(first);
      boolean goesOn = all.contains(after + " " + TOLD);
      bed.history().awaitEnds(Duration.ofMinutes(1));
      return bed.healed(
          "the first line %s, a line after %s, one of the time without room %s"
              .formatted(
                  kept ? "is there" : "is LOST",
                  goesOn ? "is there" : "is LOST",
                  all.contains(meanwhile + " " + TOLD) ? "too" : "is not"),
          kept && goesOn && !bed.history().anyIs("failed"),
          Duration.ofMinutes(1));
    }
  }

  /** A job whose start the log tells of, for Temporal does not answer. */
  private static String startLate(Bed bed, String clip) {
    List<ProcessHandle> temporal =
        Signals.children(bed.product(), line -> line.contains("server start-dev"));
    Signals.send("STOP", temporal);
    String job = bed.run(clip, Map.of("sourceLang", "en"));
    Pauses.of(FROZEN);
    Signals.send("CONT", temporal);
    bed.history().awaitEnds(Duration.ofMinutes(1));
    return job;
  }
}
