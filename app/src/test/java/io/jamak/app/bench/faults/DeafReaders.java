package io.jamak.app.bench.faults;

import io.jamak.app.bench.ResidentMemory;
import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A thousand connections that are opened and left, half of them readers of the event stream. */
final class DeafReaders implements Fault {
  private static final int READERS = 500;
  private static final int HALF_OPEN = 500;
  private static final double MOST_GROWTH_MIB = 400;

  @Override
  public String name() {
    return "deaf-readers";
  }

  @Override
  public String promise() {
    return "500 streams that never read and 500 half requests: others unaffected, memory bounded";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (Bed bed = lab.onParts(Map.of())) {
      String asset = bed.clip();
      double before = ResidentMemory.ofProcess(bed.product().jvm());
      URI url = URI.create(bed.product().url());
      for (int i = 0; i < READERS; i++) {
        sockets.add(open(url, stream(bed)));
      }
      for (int i = 0; i < HALF_OPEN; i++) {
        sockets.add(open(url, "POST /api/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Le"));
      }
      List<String> drafts = new ArrayList<>();
      long slowest = 0;
      for (int i = 0; i < 60; i++) {
        long from = System.nanoTime();
        drafts.add(bed.api().draft(asset));
        slowest = Math.max(slowest, System.nanoTime() - from);
      }
      for (int round = 0; round < 60; round++) {
        bed.api()
            .send("PATCH", "/api/jobs/bulk", Map.of("jobIds", drafts, "priority", 1 + round % 2));
      }
      String job = bed.run(asset, Map.of());
      bed.history().awaitEnds(Duration.ofMinutes(1));
      double grown = ResidentMemory.ofProcess(bed.product().jvm()) - before;
      return bed.healed(
          String.format(
              Locale.ROOT,
              "slowest of 60 writes %d ms, %.0f MiB grown, a job beside them %s",
              Duration.ofNanos(slowest).toMillis(),
              grown,
              bed.history().status(job)),
          slowest < Duration.ofSeconds(2).toNanos()
              && grown < MOST_GROWTH_MIB
              && bed.history().status(job).equals("succeeded"),
          Duration.ofMinutes(1));
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static String stream(Bed bed) {
    return "GET /api/jobs/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + bed.api().token()
        + "\r\nAccept: text/event-stream\r\n\r\n";
  }

  /** Its window is small, so that what it does not read piles up at the other end soon. */
  private static Socket open(URI url, String said) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new java.net.InetSocketAddress(url.getHost(), url.getPort()));
    socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }
}
