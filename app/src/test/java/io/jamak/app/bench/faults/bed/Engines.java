package io.jamak.app.bench.faults.bed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A speech server and a translation server that answer at once, or when they are let. */
public final class Engines implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WORDS =
      """
      {"task":"transcribe","language":"english","duration":2.0,"text":"hello again world",
       "words":[{"word":"hello","start":0.1,"end":0.5},{"word":"again","start":0.6,"end":1.0},{"word":"world","start":1.1,"end":1.6}],
       "segments":[{"id":0,"start":0.1,"end":1.6,"text":"hello again world","avg_logprob":-0.1,"no_speech_prob":0.01,"compression_ratio":1.0}]}
      """;
  private static final String LANGUAGES =
      """
      [{"code":"en","name":"English","targets":["es","ko"]}]
      """;

  private static final Pattern LANGUAGE = Pattern.compile("name=\"language\"\\s+(\\w+)");

  private final HttpServer server;
  private final Map<String, Runnable> reactions = new ConcurrentHashMap<>();
  private final AtomicReference<CountDownLatch> hearing = new AtomicReference<>(open());
  private final AtomicReference<CountDownLatch> translating = new AtomicReference<>(open());
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger translated = new AtomicInteger();
  private volatile int letThrough = Integer.MAX_VALUE;

  /** Listening, and answering at once. */
  public Engines() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/audio/transcriptions", this::hear);
    server.createContext("/languages", exchange -> answer(exchange, LANGUAGES));
    server.createContext("/translate", this::translate);
    server.start();
  }

  /** Makes a product use them. */
  public Map<String, String> settings() {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "JAMAK_TRANSCRIBER",
        "openai-http",
        "JAMAK_OPENAI_BASE_URL",
        base + "/v1",
        "JAMAK_LIBRETRANSLATE_URL",
        base);
  }

  /** From now on so many pieces are heard and the next waits for {@link #release}. */
  public void holdHearingAfter(int pieces) {
    letThrough = asked.get() + pieces;
    hearing.set(new CountDownLatch(1));
  }

  /** From now on translations wait for {@link #release}. */
  public void holdTranslating() {
    translating.set(new CountDownLatch(1));
  }

  /** Lets all go that wait. */
  public void release() {
    letThrough = Integer.MAX_VALUE;
    hearing.get().countDown();
    translating.get().countDown();
  }

  /** How many pieces were asked for. */
  public int asked() {
    return asked.get();
  }

  /** How many translations were asked for. */
  public int translations() {
    return translated.get();
  }

  /** What happens when a piece in this language is asked for, before it is answered. */
  public void when(String language, Runnable reaction) {
    reactions.put(language, reaction);
  }

  private void hear(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    Matcher named = LANGUAGE.matcher(form);
    if (named.find()) {
      reactions.getOrDefault(named.group(1), () -> {}).run();
    }
    if (asked.incrementAndGet() > letThrough) {
      await(hearing);
    }
    answer(exchange, WORDS);
  }

  private void translate(HttpExchange exchange) throws IOException {
    JsonNode texts = JSON.readTree(exchange.getRequestBody()).get("q");
    translated.incrementAndGet();
    await(translating);
    List<String> answers = texts.valueStream().map(text -> backwards(text.asString())).toList();
    answer(exchange, JSON.writeValueAsString(Map.of("translatedText", answers)));
  }

  /** As long as what was said, as a translation is, and nothing else. */
  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static CountDownLatch open() {
    return new CountDownLatch(0);
  }

  private static void await(AtomicReference<CountDownLatch> gate) {
    try {
      gate.get().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }
}
