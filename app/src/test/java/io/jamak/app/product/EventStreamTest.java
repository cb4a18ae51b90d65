package io.jamak.app.product;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that sends one event to those who have the right token. */
class EventStreamTest {
  private HttpServer server;
  private String url;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/jobs/stream",
        exchange -> {
          boolean known =
              "Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(known ? HTTP_OK : HTTP_UNAUTHORIZED, 0);
          exchange.getResponseBody().write("data:{\"entityId\":\"j1\"}\n\n".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_event_comes_at_a_moment() {
    long before = System.nanoTime();
    try (EventStream stream = EventStream.of(url, new ApiClient(url, "right"))) {
      assertThat(stream.cameAt("j1")).isBetween(before, System.nanoTime());
    }
  }

  @Test
  void a_stream_that_is_refused_fails_with_the_status() {
    assertThatThrownBy(() -> EventStream.of(url, new ApiClient(url, "wrong")))
        .hasMessage("the event stream: status 401 (expected: 200)");
  }
}
