package io.jamak.app.bench.faults;

import io.jamak.app.bench.ProcessorTime;
import io.jamak.app.bench.WhisperChildren;
import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.bed.Signals;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A worker stops in the middle of a piece, child and all, and goes on a minute later. */
final class WorkerFrozen implements Fault {
  private static final Duration FROZEN = Duration.ofSeconds(60);
  private static final Map<String, String> WHISPER =
      Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", "1");

  @Override
  public String name() {
    return "worker-frozen";
  }

  @Override
  public String promise() {
    return "frozen 60 s and thawed: another goes on, its own child ends its work in 5 s, nothing is written twice";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(WHISPER, "--jamak.queues=flow,media,language");
        Product frozen = bed.worker(WHISPER)) {
      String asset = bed.upload(Media.longTalk(bed.folder(), 2));
      String job = bed.run(asset, Map.of("sourceLang", "en"));
      Pauses.until(
          "a piece is heard",
          Duration.ofMinutes(2),
          () -> bed.hasBegun(job, "TRANSCRIBE") && !WhisperChildren.of(frozen).isEmpty());
      List<ProcessHandle> tree = tree(frozen);
      Signals.send("STOP", tree);
      long from = System.nanoTime();
      try (Product other = bed.worker(WHISPER)) {
        bed.history().awaitEnds(Duration.ofMinutes(3));
        String meanwhile = bed.history().status(job);
        Pauses.of(FROZEN.minusNanos(System.nanoTime() - from));
        List<ProcessHandle> children = WhisperChildren.of(frozen);
        Signals.send("CONT", tree);
        boolean dead =
            Pauses.within(
                Duration.ofSeconds(5), () -> children.stream().allMatch(WorkerFrozen::rests));
        return bed.healed(
            "%s while frozen, its %d child %s within 5 s"
                .formatted(meanwhile, children.size(), dead ? "dead or idle" : "STILL AT WORK"),
            meanwhile.equals("succeeded") && dead && !children.isEmpty() && other.isAlive(),
            Duration.ofMinutes(1));
      }
    }
  }

  private static List<ProcessHandle> tree(Product product) {
    return Stream.concat(product.handle().descendants(), Stream.of(product.handle())).toList();
  }

  /** One that had its answer ready when it was frozen waits for other work, as it should. */
  private static boolean rests(ProcessHandle child) {
    double before = ProcessorTime.ofProcess(child);
    Pauses.of(Duration.ofMillis(500));
    return !child.isAlive() || ProcessorTime.ofProcess(child) == before;
  }
}
