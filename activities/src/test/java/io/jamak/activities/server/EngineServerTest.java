package io.jamak.activities.server;

import static io.jamak.activities.server.LyingServer.drips;
import static io.jamak.activities.server.LyingServer.flood;
import static io.jamak.activities.server.LyingServer.http;
import static io.jamak.activities.server.LyingServer.json;
import static io.jamak.activities.server.LyingServer.raw;
import static io.jamak.activities.server.LyingServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.activities.server.LyingServer.Answer;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class EngineServerTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final String SECRETS =
      "{\"error\": {\"message\": \"key sk-proj-12345678 of http://10.1.2.3/x at /srv/app.py\","
          + " \"type\": \"server_error\", \"code\": \"<script>\"}}";

  private LyingServer server;

  @BeforeEach
  void open() throws IOException {
    server = new LyingServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void json_comes_through_however_it_is_labelled() {
    for (String type :
        new String[] {"application/json", "text/plain; charset=utf-8", "text/json"}) {
      server.answers(http(200, type, "{\"text\": \"hi\"}"));
      assertThat(ask().path("text").asString()).isEqualTo("hi");
    }
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        Arguments.of("empty", json(200, ""), "an empty answer"),
        Arguments.of("page", http(200, "text/html", "<html>up"), "of another content type"),
        Arguments.of("page by a lie", json(200, "<html>"), "no JSON"),
        Arguments.of("cut", json(200, "{\"text\": \"a"), "no JSON"),
        Arguments.of("deep", json(200, "[".repeat(100_000)), "no JSON"),
        Arguments.of("no content", json(204, ""), "status 204"),
        Arguments.of("garbage", raw("\0\1\2 you are not\r\n\r\n"), "expected: a whole answer"),
        Arguments.of("hangs up", raw(""), "expected: a whole answer"),
        Arguments.of("reset", LyingServer.RESET, "expected: a whole answer"),
        Arguments.of(
            "shorter than said",
            raw("HTTP/1.1 200 x\r\nContent-Length: 9\r\n\r\n{"),
            "expected: a whole answer"),
        Arguments.of(
            "broken inside", json(500, SECRETS), "status 500 (expected: 200), type server_error"),
        Arguments.of(
            "gateway", http(502, "text/html", "<h1>db.internal"), "status 502 (expected: 200)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void what_is_no_answer_is_a_failure_that_may_pass(String name, Answer answer, String line) {
    server.answers(answer);
    JamakException failed = failure(Duration.ofSeconds(20));
    assertThat(failed.code()).isEqualTo(ErrorCode.ASR_FAILED);
    assertThat(failed.getMessage())
        .startsWith("speech server: ")
        .contains(line)
        .hasSizeLessThan(200);
    assertThat(failed.getMessage()).doesNotContain("sk-", "10.1.2.3", "/srv", "<", "internal");
    assertThat(isFinal(failed)).isFalse();
  }

  @Test
  void silence_and_a_byte_now_and_then_end_in_time() {
    for (Answer slow : new Answer[] {silence(), drips()}) {
      server.answers(slow);
      long start = System.nanoTime();
      JamakException failed = failure(Duration.ofSeconds(1));
      assertThat(failed)
          .hasMessage("speech server: not ready in time (expected: a whole answer in 1 s)");
      assertThat(failed.code()).isEqualTo(ErrorCode.ASR_FAILED);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void of_an_answer_without_end_little_is_taken_and_it_is_not_asked_for_again() {
    server.answers(flood(1_500_000_000L));
    JamakException failed = failure(Duration.ofSeconds(30));
    assertThat(failed)
        .hasMessage("speech server: too large an answer (expected: <= 2097152 bytes)");
    assertThat(isFinal(failed)).isTrue();
    assertThat(server.written()).isLessThan(64L << 20);
  }

  @ParameterizedTest
  @CsvSource({"401", "403", "402", "456"})
  void a_wrong_key_or_an_unpaid_bill_is_for_the_admin_and_final(int status) {
    server.answers(
        json(status, "{\"error\": {\"code\": \"invalid_api_key\", \"message\": \"sk-a\"}}"));
    JamakException failed = failure(Duration.ofSeconds(20));
    assertThat(failed.code()).isEqualTo(ErrorCode.ENGINE_REFUSED);
    assertThat(failed)
        .hasMessage("speech server: status " + status + " (expected: 200), code invalid_api_key");
    assertThat(isFinal(failed)).isTrue();
  }

  @Test
  void a_used_up_quota_is_no_matter_of_patience() {
    server.answers(json(429, "{\"error\": {\"code\": \"insufficient_quota\"}}", "Retry-After: 5"));
    assertThat(failure(Duration.ofSeconds(20)).code()).isEqualTo(ErrorCode.ENGINE_REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429|Retry-After: 7|PT7S",
        "503|Retry-After: 1200|PT20M",
        "429|Retry-After: 86400|PT1H",
        "429|Retry-After: 999999999999|PT1H",
        "429|Retry-After: 0|PT1S",
        "429|Retry-After: Mon, 30 Nov 2026 10:02:00 GMT|PT2M",
        "429|Retry-After: Mon, 30 Nov 2020 10:02:00 GMT|PT1S",
        "429|Retry-After: -1|",
        "429|Retry-After: soon|",
        "503|X: y|",
      })
  void a_busy_server_says_how_long_it_wants_to_be_left_alone(
      int status, String header, Duration wait) {
    server.answers(json(status, "{}", header));
    JamakException busy = failure(Duration.ofSeconds(20));
    assertThat(busy.code()).isEqualTo(ErrorCode.ENGINE_BUSY);
    assertThat(((EngineException) busy).retryAfter()).isEqualTo(wait);
    assertThat(isFinal(busy)).isFalse();
  }

  @Test
  void a_date_counts_from_the_servers_own_clock() {
    server.answers(
        json(
            429,
            "{}",
            "Date: Mon, 30 Nov 2026 12:00:00 GMT",
            "Retry-After: Mon, 30 Nov 2026 12:00:30 GMT"));
    JamakException busy = failure(Duration.ofSeconds(20));
    assertThat(((EngineException) busy).retryAfter()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({"302", "400", "404", "413", "422"})
  void what_would_be_refused_again_is_final_and_no_redirect_is_followed(int status) {
    server.answers(json(status, "{}", "Location: http://169.254.169.254/latest"));
    JamakException failed = failure(Duration.ofSeconds(20));
    assertThat(failed.code()).isEqualTo(ErrorCode.ASR_FAILED);
    assertThat(isFinal(failed)).isTrue();
  }

  @Test
  void nobody_there_is_a_missing_engine() throws IOException {
    server.close();
    JamakException failed = failure(Duration.ofSeconds(20));
    assertThat(failed.code()).isEqualTo(ErrorCode.ENGINE_MISSING);
    assertThat(failed).hasMessage("speech server: nobody answers (expected: a connection)");
  }

  private tools.jackson.databind.JsonNode ask() {
    return ask(Duration.ofSeconds(20));
  }

  private tools.jackson.databind.JsonNode ask(Duration within) {
    HttpRequest request = HttpRequest.newBuilder(server.uri()).GET().build();
    return new EngineServer("speech server", ErrorCode.ASR_FAILED, Clock.fixed(NOW, ZoneOffset.UTC))
        .ask(request, within, Cancellation.none());
  }

  private JamakException failure(Duration within) {
    try {
      ask(within);
    } catch (JamakException failed) {
      return failed;
    }
    throw new AssertionError("succeeded (expected: a failure)");
  }

  private static boolean isFinal(JamakException failed) {
    return failed instanceof EngineException engine && engine.isFinal();
  }
}
