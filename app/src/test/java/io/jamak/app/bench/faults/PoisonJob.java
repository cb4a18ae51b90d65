package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.product.Product;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A job whose piece kills the worker that hears it, each time it is tried. */
final class PoisonJob implements Fault {
  private static final String POISON = "fr";
  private static final String NEIGHBOUR = "de";

  /** So long a neighbour is heard: it is at work whenever the worker dies. */
  private static final Duration HEARING = Duration.ofSeconds(2);

  private static final Duration LIMIT = Duration.ofMinutes(4);

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String promise() {
    return "a job that kills its worker three times fails as POISON, its neighbours succeed";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    Map<String, String> slots = Map.of("JAMAK_SPEECH_SLOTS", "4");
    try (Bed bed = lab.onParts(slots, "--jamak.roles=web");
        Respawn worker = new Respawn(() -> bed.worker(slots))) {
      AtomicInteger deaths = new AtomicInteger();
      bed.engines()
          .when(
              POISON,
              () -> {
                Pauses.of(HEARING.dividedBy(2));
                deaths.incrementAndGet();
                worker.kill();
              });
      bed.engines().when(NEIGHBOUR, () -> Pauses.of(HEARING));
      List<String> neighbours = List.of(bed.clip(), bed.clip(), bed.clip());
      String asset = bed.clip();
      neighbours.forEach(clip -> bed.run(clip, Map.of("sourceLang", NEIGHBOUR)));
      String poison = bed.run(asset, Map.of("sourceLang", POISON));
      bed.history().awaitEnds(LIMIT);
      String code =
          bed.api().get("/api/jobs/" + poison).get("job").get("errorCode").asString("none");
      long well =
          bed.history().all().stream()
              .filter(job -> bed.history().status(job).equals("succeeded"))
              .count();
      return bed.healed(
          "%d workers killed, job ended with %s, %d of %d neighbours succeeded, %d asks"
              .formatted(deaths.get(), code, well, neighbours.size(), bed.engines().asked()),
          code.equals("POISON") && well == neighbours.size() && deaths.get() == 3,
          Duration.ofMinutes(1));
    }
  }

  /** A worker that is started again whenever it died, as any supervisor does. */
  private static final class Respawn implements AutoCloseable {
    private final AtomicReference<Product> now;
    private final Thread keeper;
    private volatile boolean closing;

    Respawn(java.util.function.Supplier<Product> start) {
      now = new AtomicReference<>(start.get());
      keeper =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    while (!closing) {
                      now.get().handle().onExit().join();
                      if (!closing) {
                        now.set(start.get());
                      }
                    }
                  });
    }

    void kill() {
      now.get().killTree();
    }

    @Override
    public void close() {
      closing = true;
      now.get().close();
      keeper.interrupt();
    }
  }
}
