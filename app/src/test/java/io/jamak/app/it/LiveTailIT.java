package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.proxy.TcpProxy;
import io.jamak.app.product.ApiClient.Answer;
import io.jamak.app.product.EventStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events behind an open transaction wait for it, everybody's: so none may be open while Temporal is
 * asked (0032).
 */
@Tag("alone")
class LiveTailIT {
  private static final int MANY = 24;
  private static final Duration SOON = Duration.ofSeconds(1);

  /** Of each piece on its way to Temporal or back, so a call takes at least twice as long. */
  private static final Duration LATE = Duration.ofMillis(400);

  private static final String UNTOLD = "select count(*) from jobs where workflow_order is not null";

  @TempDir Path folder;

  @Test
  void other_changes_arrive_within_a_second_while_many_cancels_are_told_to_a_slow_temporal() {
    try (Lab lab = new Lab(folder);
        TcpProxy temporal = TcpProxy.to(port(lab.address("JAMAK_TEMPORAL_ADDRESS")));
        Bed bed = lab.onParts(Map.of("JAMAK_TEMPORAL_ADDRESS", "127.0.0.1:" + temporal.port()))) {
      bed.engines().holdHearingAfter(0);
      String asset = bed.clip();
      List<String> running = Stream.generate(() -> bed.run(asset, Map.of())).limit(MANY).toList();
      running.forEach(job -> bed.api().awaitJob(job, Duration.ofMinutes(2), Set.of("running")));
      temporal.delay(LATE);
      List<Duration> waits = waitsDuringCancel(bed, asset, running);
      assertThat(waits).hasSizeGreaterThan(3).allMatch(wait -> wait.compareTo(SOON) < 0);
      temporal.delay(Duration.ZERO);
      bed.engines().release();
      running.forEach(job -> bed.api().awaitJob(job, Duration.ofMinutes(1), Set.of("canceled")));
    }
  }

  /** How long each of the changes that were made meanwhile took from its answer to the stream. */
  private static List<Duration> waitsDuringCancel(Bed bed, String asset, List<String> jobs) {
    List<Duration> waits = new ArrayList<>();
    try (EventStream stream = EventStream.of(bed.product().url(), bed.api())) {
      CompletableFuture<Answer> cancel = CompletableFuture.supplyAsync(() -> cancel(bed, jobs));
      while (!cancel.isDone() || bed.count(UNTOLD) > 0) {
        String draft = bed.api().draft(asset);
        long made = System.nanoTime();
        waits.add(Duration.ofNanos(stream.cameAt(draft) - made));
      }
      assertThat(cancel.join().body().get("results").valueStream())
          .allMatch(result -> result.get("outcome").asString().equals("done"));
    }
    return waits;
  }

  /** Under a key, so that all of it and its answer are one transaction. */
  private static Answer cancel(Bed bed, List<String> jobs) {
    Map<String, ?> body = Map.of("jobIds", jobs);
    return bed.api().postOnce(UUID.randomUUID().toString(), "/api/jobs/bulk/cancel", body);
  }

  private static int port(String address) {
    return URI.create("tcp://" + address).getPort();
  }
}
