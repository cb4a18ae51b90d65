package io.jamak.app.embedded.temporal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands before the dev server's Web UI, which answers whoever knows its port under any name: a
 * page on the internet whose name comes to mean 127.0.0.1 could read and end workflows through the
 * browser of whoever opens it. Only requests for our own name, and from no other page, pass.
 */
final class WebUiGuard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");

  /** More than any form of the Web UI sends. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Between two neighbours only, or worked out anew by the client. */
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI upstream;
  private final List<String> names;

  private WebUiGuard(HttpServer server, URI upstream) {
    this.server = server;
    this.upstream = upstream;
    int port = server.getAddress().getPort();
    this.names = List.of("localhost:" + port, "127.0.0.1:" + port);
  }

  /** Listens on this port of loopback, for the Web UI at {@code upstream}. */
  static WebUiGuard start(int port, URI upstream) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      WebUiGuard guard = new WebUiGuard(server, upstream);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", guard::answer);
      server.start();
      return guard;
    } catch (IOException taken) {
      throw new UncheckedIOException("port " + port + " of Temporal's Web UI is taken", taken);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isOurs(exchange.getRequestHeaders())) {
        pass(exchange);
      } else {
        exchange.sendResponseHeaders(421, -1);
      }
    }
  }

  private boolean isOurs(Headers headers) {
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    return host != null
        && names.contains(host.toLowerCase(Locale.ROOT))
        && (origin == null || origin.equals("http://" + host))
        && !("cross-site".equals(site) && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode")));
  }

  private void pass(HttpExchange exchange) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(request(exchange), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        answer.headers().map().forEach((name, values) -> copy(name, values, exchange));
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.sendResponseHeaders(answer.statusCode(), isEmpty(exchange, answer) ? -1 : 0);
        body.transferTo(exchange.getResponseBody());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalArgumentException away) {
      exchange.sendResponseHeaders(502, -1);
    }
  }

  private static boolean isEmpty(HttpExchange exchange, HttpResponse<?> answer) {
    int status = answer.statusCode();
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target(exchange.getRequestURI()))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(PATIENCE);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new IOException("body: over " + MOST_BYTES + " bytes (expected: at most that)");
    }
    return request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body)).build();
  }

  /**
   * The Web UI's page of this path and query, and nobody else's: a target may be a whole address,
   * or begin with two slashes and so name a host.
   */
  private URI target(URI asked) {
    String path = asked.getRawPath() == null ? "" : asked.getRawPath();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URI.create(upstream + "/" + LEADING_SLASHES.matcher(path).replaceFirst("") + query);
  }

  private static void copy(String name, List<String> values, HttpExchange exchange) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
      exchange.getResponseHeaders().put(name, values);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
