package io.jamak.app.bench.faults.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * An answer of the storage, all of it in memory.
 *
 * @param sent how many bytes of the body to send; fewer than there are means to hang up after them
 */
record RawAnswer(int status, Headers head, byte[] body, int sent) {
  private static final Set<String> OWN = Set.of("connection", "transfer-encoding", "keep-alive");

  static RawAnswer xml(int status, byte[] body) {
    Headers head = new Headers();
    head.set("Content-Type", "application/xml");
    return new RawAnswer(status, head, body, body.length);
  }

  /** Asks the storage the same. The Host header is signed, so it stays the proxy's. */
  static RawAnswer of(URI storage, HttpExchange exchange, byte[] body) throws IOException {
    try (Socket socket = new Socket(storage.getHost(), storage.getPort())) {
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      StringBuilder head = new StringBuilder();
      head.append(exchange.getRequestMethod()).append(' ');
      head.append(exchange.getRequestURI().toASCIIString()).append(" HTTP/1.1\r\n");
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  values.stream()
                      .filter(value -> isCarried(name))
                      .forEach(v -> head.append(name).append(": ").append(v).append("\r\n")));
      head.append("Content-Length: ").append(body.length).append("\r\n");
      head.append("Connection: close\r\n\r\n");
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      boolean bodiless = exchange.getRequestMethod().equals("HEAD");
      return RawReader.read(socket.getInputStream(), bodiless);
    }
  }

  private static boolean isCarried(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !OWN.contains(lower) && !lower.equals("content-length") && !lower.equals("expect");
  }

  boolean hasBody() {
    return status / 100 == 2 && body.length > 0;
  }

  int length() {
    return body.length;
  }

  RawAnswer truncated() {
    return new RawAnswer(status, head, body, body.length / 2);
  }

  RawAnswer flipped(int at) {
    byte[] other = Arrays.copyOf(body, body.length);
    other[at] ^= 1;
    return new RawAnswer(status, head, other, other.length);
  }

  void write(HttpExchange exchange) throws IOException {
    head.forEach(
        (name, values) -> {
          if (isCarried(name) || exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body, 0, sent);
      exchange.getResponseBody().flush();
    }
  }
}
