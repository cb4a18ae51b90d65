package io.jamak.app.bench.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The plainest server that tells many readers of something: the JDK's own, a virtual thread for
 * each reader, nothing kept. It runs in a process of its own, so that its memory can be weighed.
 * What is posted to {@code /tell} goes to everybody who reads {@code /stream}.
 */
final class PlainFanOut {
  private static final int BACKLOG = 4096;

  private final Queue<BlockingQueue<byte[]>> readers = new ConcurrentLinkedQueue<>();

  private PlainFanOut() {}

  /** Prints its port, and runs until it is killed. */
  public static void main(String[] none) throws IOException {
    PlainFanOut fanOut = new PlainFanOut();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/tell", fanOut::tell);
    server.createContext("/stream", fanOut::stream);
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private void tell(HttpExchange exchange) throws IOException {
    byte[] event = exchange.getRequestBody().readAllBytes();
    readers.forEach(reader -> reader.add(event));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
    readers.add(events);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try (exchange) {
      out.write(": plain\n\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.flush();
      while (true) {
        out.write(events.take());
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(events);
    }
  }
}
