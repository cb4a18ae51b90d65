package io.jamak.app.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible speech server and a LibreTranslate server that answer at once, each video
 * with the same Korean words; what one says in {@link #ENDLESS} is never answered, and in {@link
 * #BROKEN} it fails until {@link #mend}.
 */
public final class ScriptedEngines implements AutoCloseable {
  /** Source language whose recognition never ends. */
  public static final String ENDLESS = "fr";

  /** Source languages whose recognition fails: what succeeded once is not asked for again. */
  public static final List<String> BROKEN = List.of("ja", "zh", "de");

  private static final Pattern LANGUAGE = Pattern.compile("name=\"language\"\\s+(\\w+)");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WORDS =
      """
      {"task":"transcribe","language":"korean","duration":2.5,"text":"안녕하세요 여러분 반갑습니다",
       "words":[{"word":"안녕하세요","start":0.2,"end":0.8},{"word":"여러분","start":0.9,"end":1.3},
         {"word":"반갑습니다","start":1.4,"end":2.0}],
       "segments":[{"id":0,"start":0.2,"end":2.0,"text":"안녕하세요 여러분 반갑습니다","avg_logprob":-0.1,
         "no_speech_prob":0.01,"compression_ratio":1.0}]}
      """;
  private static final String LANGUAGES =
      """
      [{"code":"ko","name":"Korean","targets":["en","es"]}]
      """;

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final String words;
  private volatile boolean mended;

  /** Starts both on loopback. */
  public ScriptedEngines() {
    this(WORDS);
  }

  /** The same, but each piece says these sentences, one a second. */
  public static ScriptedEngines saying(String language, List<String> sentences) {
    List<Map<String, Object>> words = new ArrayList<>();
    List<Map<String, Object>> segments = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String[] parts = sentences.get(i).split(" ");
      double each = 0.9 / parts.length;
      for (int w = 0; w < parts.length; w++) {
        double start = i + w * each;
        words.add(Map.of("word", parts[w], "start", start, "end", start + each));
      }
      segments.add(
          Map.of(
              "id",
              i,
              "start",
              (double) i,
              "end",
              i + 0.9,
              "text",
              sentences.get(i),
              "avg_logprob",
              -0.1,
              "no_speech_prob",
              0.01,
              "compression_ratio",
              1.0));
    }
    return new ScriptedEngines(
        JSON.writeValueAsString(
            Map.of(
                "task",
                "transcribe",
                "language",
                language,
                "duration",
                (double) sentences.size(),
                "text",
                String.join(" ", sentences),
                "words",
                words,
                "segments",
                segments)));
  }

  private ScriptedEngines(String words) {
    this.words = words;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/audio/transcriptions", this::hear);
    server.createContext("/languages", exchange -> answer(exchange, 200, LANGUAGES));
    server.createContext("/translate", ScriptedEngines::translate);
    server.start();
  }

  /** Makes a product use them. */
  public Map<String, String> settings() {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of("JAMAK_OPENAI_BASE_URL", base + "/v1", "JAMAK_LIBRETRANSLATE_URL", base);
  }

  /** From now on {@link #BROKEN} fails. */
  public void damage() {
    mended = false;
  }

  /** From now on {@link #BROKEN} is understood like the others. */
  public void mend() {
    mended = true;
  }

  private void hear(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    Matcher named = LANGUAGE.matcher(form);
    String language = named.find() ? named.group(1) : "auto";
    if (language.equals(ENDLESS)) {
      awaitClose();
    }
    if (BROKEN.contains(language) && !mended) {
      answer(exchange, 400, "{\"error\":{\"message\":\"no such voice\"}}");
    } else {
      answer(exchange, 200, words);
    }
  }

  private static void translate(HttpExchange exchange) throws IOException {
    JsonNode texts = JSON.readTree(exchange.getRequestBody()).get("q");
    List<String> answers =
        IntStream.range(0, texts.size()).mapToObj(i -> "Nice to meet you all").toList();
    answer(exchange, 200, JSON.writeValueAsString(Map.of("translatedText", answers)));
  }

  private void awaitClose() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
