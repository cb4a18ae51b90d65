package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.proxy.TcpProxy;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Temporal takes connections and answers nothing. */
final class TemporalFrozen implements Fault {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final String name;
  private final Duration frozen;

  /** So long. */
  TemporalFrozen(String name, Duration frozen) {
    this.name = name;
    this.frozen = frozen;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String promise() {
    return "frozen %d s: cancel and run are accepted in < 1 s, carried out later"
        .formatted(frozen.toSeconds());
  }

  @Override
  public boolean isQuick() {
    return frozen.compareTo(Duration.ofSeconds(10)) < 0;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    int port = Integer.parseInt(lab.address("JAMAK_TEMPORAL_ADDRESS").replaceAll(".*:", ""));
    try (TcpProxy proxy = TcpProxy.to(port);
        Bed bed = lab.onParts(Map.of("JAMAK_TEMPORAL_ADDRESS", "127.0.0.1:" + proxy.port()))) {
      bed.engines().holdHearingAfter(0);
      String running = bed.run(bed.clip(), Map.of());
      Pauses.until("it is heard", Duration.ofMinutes(1), () -> bed.engines().asked() > 0);
      String another = bed.clip();
      proxy.freeze();
      long from = System.nanoTime();
      Bed.Asked cancel = bed.cancel(running);
      long asked = System.nanoTime();
      String later = bed.run(another, Map.of());
      Duration accepted = Duration.ofNanos(System.nanoTime() - asked);
      Pauses.of(left(from));
      String meanwhile = bed.history().status(running);
      proxy.thaw();
      long thawed = System.nanoTime();
      boolean canceled =
          Pauses.within(
              Duration.ofSeconds(30), () -> bed.history().status(running).equals("canceled"));
      bed.engines().release();
      // seconds as a rule; once it was over a minute, so how long is told
      bed.api().awaitJob(later, Duration.ofMinutes(3), Set.of("succeeded"));
      Duration drained = Duration.ofNanos(System.nanoTime() - thawed);
      boolean kept =
          cancel.answer().status() == 202
              && cancel.outcome().equals("done")
              && cancel.took().compareTo(SOON) < 0
              && accepted.compareTo(SOON) < 0
              && canceled;
      return bed.healed(
          String.format(
              Locale.ROOT,
              "cancel %d %s in %d ms, %s while frozen, %s; run in %d ms, ended %d s after the thaw",
              cancel.answer().status(),
              cancel.outcome(),
              cancel.took().toMillis(),
              meanwhile,
              canceled ? "canceled after" : "NOT canceled after",
              accepted.toMillis(),
              drained.toSeconds()),
          kept,
          Duration.ofMinutes(1));
    }
  }

  private Duration left(long from) {
    Duration left = frozen.minusNanos(System.nanoTime() - from);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
