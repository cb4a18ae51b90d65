package io.jamak.activities.speech;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A speech server on loopback that answers what the test wants, or never. */
final class SpeechServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile Function<byte[], String> script = _ -> "{\"text\": \"\"}";
  private volatile Map<String, String> headers = Map.of();
  private volatile boolean silent;
  volatile String lastRequest = "";
  volatile String lastKey = "";

  SpeechServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/audio/transcriptions", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  SpeechServer answers(int withStatus, String withBody, Map<String, String> withHeaders) {
    status = withStatus;
    script = _ -> withBody;
    headers = withHeaders;
    return this;
  }

  SpeechServer answers(String withBody) {
    return answers(200, withBody, Map.of());
  }

  /** Answers each sound (16 kHz mono s16le) with what the script makes of it. */
  SpeechServer answers(Function<byte[], String> withScript) {
    status = 200;
    script = withScript;
    return this;
  }

  SpeechServer neverAnswers() {
    silent = true;
    return this;
  }

  OpenAiTranscriber client(Duration timeout) {
    return new OpenAiTranscriber(settings(timeout));
  }

  OpenAiSettings settings(Duration timeout) {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return new OpenAiSettings(base, "sk-test", "whisper-1", timeout);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    lastRequest = new String(request, StandardCharsets.ISO_8859_1);
    lastKey = exchange.getRequestHeaders().getFirst("Authorization");
    if (silent) {
      try {
        closing.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] answer = script.apply(sound(request)).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** The samples of the WAV file in a form. */
  private byte[] sound(byte[] form) {
    int riff = lastRequest.indexOf("RIFF");
    int length = ByteBuffer.wrap(form).order(ByteOrder.LITTLE_ENDIAN).getInt(riff + 40);
    return Arrays.copyOfRange(form, riff + 44, riff + 44 + length);
  }
}
