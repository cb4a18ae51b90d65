package io.jamak.activities.whisper.setup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for the hub on this machine, with the faults of real ones. */
final class Hub implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> ranges = new ArrayList<>();
  private volatile int cutAfter = Integer.MAX_VALUE;
  private volatile boolean silent;
  private volatile boolean stalls;

  Hub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Hub with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Each answer ends after so many bytes, without a word. */
  Hub cuttingAfter(int bytes) {
    cutAfter = bytes;
    return this;
  }

  /** Takes the connection and says nothing. */
  Hub silent() {
    silent = true;
    return this;
  }

  /** Sends some bytes of a body, then no more. */
  Hub stalling() {
    stalls = true;
    return this;
  }

  /** The Range headers that came, "" for none. */
  List<String> ranges() {
    synchronized (ranges) {
      return List.copyOf(ranges);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (silent) {
      await();
    }
    byte[] content = files.get(exchange.getRequestURI().getPath());
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    if (exchange.getRequestURI().getPath().endsWith("/")) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    synchronized (ranges) {
      ranges.add(range == null ? "" : range);
    }
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    int bytes = Math.min(cutAfter, content.length - from);
    exchange.getResponseBody().write(content, from, bytes);
    exchange.getResponseBody().flush();
    if (stalls) {
      await();
    }
    exchange.close();
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
