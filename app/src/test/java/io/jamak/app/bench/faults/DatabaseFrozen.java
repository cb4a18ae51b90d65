package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Databases;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.proxy.TcpProxy;
import io.jamak.app.product.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The database takes connections and answers nothing for twenty seconds. */
final class DatabaseFrozen implements Fault {
  private static final Duration FROZEN = Duration.ofSeconds(20);
  private static final int ASKS = 40;

  @Override
  public String name() {
    return "database-frozen";
  }

  @Override
  public String promise() {
    return "frozen 20 s: every route answers 503 within 6 s, back within 10 s, work goes on";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    Map<String, String> own = lab.onOwn(Map.of());
    try (TcpProxy proxy = TcpProxy.to(Databases.port(own));
        Bed bed = Bed.start(lab.folder("bed"), Databases.through(proxy, own));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      bed.engines().holdHearingAfter(0);
      bed.run(bed.clip(), Map.of());
      Pauses.until("it is heard", Duration.ofMinutes(1), () -> bed.engines().asked() > 0);
      proxy.freeze();
      long from = System.nanoTime();
      List<Future<Told>> answers = new ArrayList<>();
      for (int i = 0; i < ASKS; i++) {
        answers.add(threads.submit(() -> ask(bed.api())));
      }
      long refused = 0;
      long slowest = 0;
      for (Future<Told> answer : answers) {
        refused += answer.get().status() == 503 ? 1 : 0;
        slowest = Math.max(slowest, answer.get().took().toMillis());
      }
      Duration left = FROZEN.minusNanos(System.nanoTime() - from);
      Pauses.of(left.isNegative() ? Duration.ZERO : left);
      proxy.thaw();
      boolean back = Pauses.within(Duration.ofSeconds(10), () -> ask(bed.api()).status() == 200);
      bed.engines().release();
      bed.history().awaitEnds(Duration.ofMinutes(2));
      return bed.healed(
          String.format(
              Locale.ROOT,
              "%d of %d answered 503, the slowest after %d ms, %s within 10 s",
              refused,
              ASKS,
              slowest,
              back ? "back" : "NOT back"),
          refused == ASKS && slowest < 6000 && back && !bed.history().anyIs("failed"),
          Duration.ofMinutes(1));
    }
  }

  private static Told ask(ApiClient api) {
    long from = System.nanoTime();
    int status;
    try {
      status = api.send("GET", "/api/jobs", null).status();
    } catch (RuntimeException noAnswer) {
      status = 0;
    }
    return new Told(status, Duration.ofNanos(System.nanoTime() - from));
  }

  private record Told(int status, Duration took) {}
}
