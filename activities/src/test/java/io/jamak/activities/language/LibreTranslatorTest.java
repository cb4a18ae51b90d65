package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.server.LyingServer;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is LibreTranslate's own, beside the contract of every translator. */
class LibreTranslatorTest {
  private static final List<TranslationUnit> UNITS =
      List.of(
          new TranslationUnit("u0", List.of(0), "Hello"),
          new TranslationUnit("u1", List.of(1), "Good \"bye\""));

  private HttpServer server;
  private volatile String languages =
      "[{\"code\":\"en\",\"targets\":[\"en\",\"ko\"]},{\"code\":\"ko\",\"targets\":[\"en\"]}]";
  private volatile String answer = "{\"translatedText\":[\"안녕\",\"잘 가\"]}";
  private volatile String request = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/languages", exchange -> send(exchange, languages));
    server.createContext("/translate", this::translate);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
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
  void a_server_that_is_not_there_is_mended_by_its_setting() {
    LibreTranslator client = client("");
    server.stop(0);

    assertThat(client.info().mend()).contains("JAMAK_LIBRETRANSLATE_URL");
  }

  @Test
  void json_that_holds_no_texts_is_a_failure_and_never_an_empty_success() {
    for (String useless : List.of("null", "[]", "{\"translatedText\":null}")) {
      answer = useless;
      assertThatThrownBy(() -> client("").translate(UNITS, "en", "ko", Cancellation.none()))
          .hasMessageContaining("translation server: ")
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.TRANSLATE_FAILED));
    }
  }

  @Test
  void a_cancel_ends_the_question_for_its_languages_too() throws IOException {
    try (LyingServer silent = new LyingServer()) {
      silent.answers(LyingServer.silence());
      CancellationSource cancellation = new CancellationSource();
      cancellation.cancel();
      long start = System.nanoTime();

      assertThatThrownBy(() -> client(silent.uri(), "").translate(UNITS, "en", "ko", cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void settings_hide_the_key_and_refuse_other_protocols() {
    URI ftp = URI.create("ftp://x");

    assertThat(new LibreTranslateSettings(URI.create("http://x"), "secret", Duration.ofSeconds(1)))
        .hasToString("LibreTranslateSettings[http://x]");
    assertThatThrownBy(() -> new LibreTranslateSettings(ftp, "", Duration.ofSeconds(1)))
        .hasMessage("baseUrl: ftp://x (expected: http or https)");
  }

  private LibreTranslator client(String key) {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return client(base, key);
  }

  private static LibreTranslator client(URI base, String key) {
    return new LibreTranslator(new LibreTranslateSettings(base, key, Duration.ofSeconds(10)));
  }

  private void translate(HttpExchange exchange) throws IOException {
    request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    send(exchange, answer);
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
