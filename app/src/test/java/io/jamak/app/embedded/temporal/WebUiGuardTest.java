package io.jamak.app.embedded.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUiGuardTest {
  private final List<String> reached = new CopyOnWriteArrayList<>();
  private HttpServer upstream;
  private WebUiGuard guard;
  private int port;

  @BeforeEach
  void start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    upstream = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    upstream.createContext(
        "/",
        exchange -> {
          reached.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("workflows".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    upstream.start();
    try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
      port = free.getLocalPort();
    }
    guard =
        WebUiGuard.start(port, URI.create("http://127.0.0.1:" + upstream.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    guard.close();
    upstream.stop(0);
  }

  @Test
  void its_own_pages_reach_the_web_ui() throws IOException {
    String own = "Host: localhost:" + port + "\r\nOrigin: http://localhost:" + port;
    assertThat(ask("POST /api/v1/x?a=1", own, "{}"))
        .startsWith("HTTP/1.1 200")
        .contains("workflows");
    assertThat(ask("GET /", "Host: 127.0.0.1:" + port, "")).startsWith("HTTP/1.1 200");
    assertThat(reached).containsExactly("POST /api/v1/x?a=1 {}", "GET / ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example:PORT",
        "Host: localhost",
        "Host: localhost:PORT\r\nOrigin: http://evil.example",
        "Host: localhost:PORT\r\nOrigin: null",
        "Host: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors"
      })
  void a_name_or_a_page_that_is_not_ours_does_not(String headers) throws IOException {
    String sent = headers.replace("PORT", Integer.toString(port));

    assertThat(ask("POST /api/v1/namespaces/default/workflows/job-1/terminate", sent, "{}"))
        .startsWith("HTTP/1.1 421");
    assertThat(reached).isEmpty();
  }

  /** Else a link to the guard would show a stranger's page as one of the Web UI. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//ELSEWHERE/page",
        "///ELSEWHERE/page",
        "http://ELSEWHERE/page",
        "http://user@ELSEWHERE/page",
        "//localhost:PORT@ELSEWHERE/page"
      })
  void a_target_that_names_a_host_stays_at_the_web_ui(String target) throws IOException {
    List<String> led = new CopyOnWriteArrayList<>();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          led.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String named =
          target
              .replace("ELSEWHERE", "127.0.0.1:" + elsewhere.getAddress().getPort())
              .replace("PORT", Integer.toString(port));
      ask("GET " + named, "Host: localhost:" + port, "");
    } finally {
      elsewhere.stop(0);
    }
    assertThat(led).isEmpty();
    assertThat(reached).allMatch(call -> call.startsWith("GET /"));
  }

  private String ask(String line, String headers, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(line, headers, body.length(), body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
