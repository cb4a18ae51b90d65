package io.jamak.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An OpenAI-compatible speech server that answers at once with the same words, so that only our own
 * work is measured.
 */
public final class InstantEngine implements AutoCloseable {
  private static final byte[] ANSWER =
      """
      {"task":"transcribe","language":"english","duration":2.0,"text":"hello again world",
       "words":[{"word":"hello","start":0.1,"end":0.5},{"word":"again","start":0.6,"end":1.0},{"word":"world","start":1.1,"end":1.6}],
       "segments":[{"id":0,"start":0.1,"end":1.6,"text":"hello again world","avg_logprob":-0.1,"no_speech_prob":0.01,"compression_ratio":1.0}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

  /** Starts one on a free port of this machine. */
  public InstantEngine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** What JAMAK_OPENAI_BASE_URL is set to. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** From now on answers wait for {@link #release}. */
  public void hold() {
    gate.set(new CountDownLatch(1));
  }

  /** Lets the waiting answers go. */
  public void release() {
    gate.get().countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      gate.get().await();
      byte[] body =
          exchange.getRequestURI().getPath().endsWith("/models")
              ? "{\"data\":[]}".getBytes(StandardCharsets.UTF_8)
              : ANSWER;
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    release();
    server.stop((int) Duration.ZERO.toSeconds());
  }
}
