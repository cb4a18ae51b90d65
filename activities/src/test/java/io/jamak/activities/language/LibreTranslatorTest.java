package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.TranslationUnit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LibreTranslatorTest {
  private static final List<TranslationUnit> UNITS =
      List.of(
          new TranslationUnit("u0", List.of(0), "Hello"),
          new TranslationUnit("u1", List.of(1), "Good \"bye\""));

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private HttpServer server;
  private volatile String languages =
      "[{\"code\":\"en\",\"targets\":[\"en\",\"ko\"]},{\"code\":\"ko\",\"targets\":[\"en\"]}]";
  private volatile int status = 200;
  private volatile String answer = "{\"translatedText\":[\"안녕\",\"잘 가\"]}";
  private volatile boolean silent;
  private volatile String request = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/languages", exchange -> send(exchange, 200, languages));
    server.createContext("/translate", this::translate);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void a_batch_is_translated() {
    assertThat(client("secret").translate(UNITS, "en-US", "ko", Cancellation.none()))
        .isEqualTo(Map.of("u0", "안녕", "u1", "잘 가"));
    assertThat(request)
        .isEqualTo(
            "{\"q\":[\"Hello\",\"Good \\\"bye\\\"\"],\"source\":\"en\",\"target\":\"ko\","
                + "\"format\":\"text\",\"api_key\":\"secret\"}");
  }

  @Test
  void an_answer_of_another_length_belongs_to_nobody() {
    answer = "{\"translatedText\":[\"안녕\"]}";
    assertThat(client("").translate(UNITS, "en", "ko", Cancellation.none())).isEmpty();

    answer = "{\"translatedText\":\"안녕\"}";
    assertThat(client("").translate(UNITS.subList(0, 1), "en", "ko", Cancellation.none()))
        .isEqualTo(Map.of("u0", "안녕"));
  }

  @Test
  void the_server_says_what_it_can() {
    assertThat(client("").info().pairs()).containsExactly("en>ko", "ko>en");
    assertThat(client("").info().ready()).isTrue();

    languages = "[{\"code\":\"en\"},{\"code\":\"ko\"}]";
    assertThat(client("").info().pairs()).containsExactly("en>ko", "ko>en");
  }

  @Test
  void a_pair_that_it_lacks_is_the_users_error() {
    assertFails(client(""), "ja", ErrorCode.LANG_PAIR, "translation: en>ja (expected: one of ");
  }

  @Test
  void a_server_that_is_not_there_is_reported_with_its_address() {
    LibreTranslator client = client("");
    server.stop(0);

    assertThat(client.info().ready()).isFalse();
    assertThat(client.info().mend()).contains("JAMAK_LIBRETRANSLATE_URL");
    assertFails(client, "ko", ErrorCode.ENGINE_MISSING, "translation server: nobody answers");
  }

  @Test
  void what_is_no_translation_is_a_failure_and_never_an_empty_success() {
    status = 429;
    answer = "{\"error\":\"slow down\"}";
    assertFails(client(""), "ko", ErrorCode.ENGINE_BUSY, "status 429");

    status = 403;
    assertFails(client(""), "ko", ErrorCode.ENGINE_REFUSED, "status 403");

    status = 200;
    for (String useless : List.of("", "<html>", "{}", "null", "[]", "{\"translatedText\":null}")) {
      answer = useless;
      assertFails(client(""), "ko", ErrorCode.TRANSLATE_FAILED, "translation server: ");
    }
  }

  @Test
  @Timeout(20)
  void a_cancel_closes_the_connection() throws InterruptedException {
    silent = true;
    CancellationSource cancellation = new CancellationSource();
    Thread canceler =
        Thread.startVirtualThread(
            () -> {
              try {
                asked.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              cancellation.cancel();
            });

    assertThatThrownBy(() -> client("").translate(UNITS, "en", "ko", cancellation))
        .isInstanceOf(CancellationException.class);
    canceler.join();
  }

  @Test
  void settings_hide_the_key_and_refuse_other_protocols() {
    URI ftp = URI.create("ftp://x");

    assertThat(new LibreTranslateSettings(URI.create("http://x"), "secret", Duration.ofSeconds(1)))
        .hasToString("LibreTranslateSettings[http://x]");
    assertThatThrownBy(() -> new LibreTranslateSettings(ftp, "", Duration.ofSeconds(1)))
        .hasMessage("baseUrl: ftp://x (expected: http or https)");
  }

  private static void assertFails(
      LibreTranslator client, String to, ErrorCode code, String message) {
    assertThatThrownBy(() -> client.translate(UNITS, "en", to, Cancellation.none()))
        .hasMessageContaining(message)
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }

  private LibreTranslator client(String key) {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new LibreTranslator(new LibreTranslateSettings(base, key, Duration.ofSeconds(10)));
  }

  private void translate(HttpExchange exchange) throws IOException {
    request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.countDown();
    if (silent) {
      try {
        closing.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    send(exchange, status, answer);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
