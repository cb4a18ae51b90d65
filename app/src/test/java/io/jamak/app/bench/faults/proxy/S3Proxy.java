package io.jamak.app.bench.faults.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Carries the requests of S3 clients, with the faults of a busy storage. */
public final class S3Proxy implements AutoCloseable {
  private final HttpServer server;
  private final URI storage;
  private final Dice dice;
  private final Map<StorageFault, Double> shares = new ConcurrentHashMap<>();
  private final Map<StorageFault, AtomicLong> done = new ConcurrentHashMap<>();

  private volatile Duration latency = Duration.ofSeconds(2);

  private S3Proxy(URI storage, long seed) {
    this.storage = storage;
    this.dice = new Dice(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::carry);
    server.start();
  }

  /** One without faults so far. */
  public static S3Proxy to(String storage, long seed) {
    return new S3Proxy(URI.create(storage), seed);
  }

  /** Where it is reached. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on this share (0 to 1) of the requests that it can befall. */
  public void befall(StorageFault fault, double share) {
    shares.put(fault, share);
  }

  /** How late {@link StorageFault#SLOW} is. */
  public void delay(Duration time) {
    latency = time;
  }

  /** No fault any more. */
  public void heal() {
    shares.clear();
  }

  /** How often each has befallen a request. */
  public Map<StorageFault, Long> done() {
    Map<StorageFault, Long> counts = new TreeMap<>();
    done.forEach((fault, count) -> counts.put(fault, count.get()));
    return counts;
  }

  private void carry(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean late = befalls(StorageFault.SLOW, exchange);
    if (late) {
      pause(latency);
    }
    RawAnswer answer = answer(exchange, body);
    try (exchange) {
      answer.write(exchange);
    }
  }

  private RawAnswer answer(HttpExchange exchange, byte[] body) throws IOException {
    for (StorageFault refusal : StorageFault.REFUSALS) {
      if (befalls(refusal, exchange)) {
        return refusal.answer();
      }
    }
    RawAnswer answer = RawAnswer.of(storage, exchange, body);
    if (answer.hasBody() && befalls(StorageFault.TRUNCATED, exchange)) {
      return answer.truncated();
    }
    return answer.hasBody() && befalls(StorageFault.FLIPPED, exchange)
        ? answer.flipped(dice.below(answer.length()))
        : answer;
  }

  private boolean befalls(StorageFault fault, HttpExchange exchange) {
    boolean now = fault.canBefall(exchange) && dice.falls(shares.getOrDefault(fault, 0.0));
    if (now) {
      done.computeIfAbsent(fault, _ -> new AtomicLong()).incrementAndGet();
    }
    return now;
  }

  /** The latency that was asked for is the fault itself. */
  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
