package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.activities.server.LyingServer;
import io.jamak.activities.server.LyingServer.Answer;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every translator that asks a server keeps to. */
public abstract class ServerTranslatorContractTest extends TranslatorContractTest {
  private LyingServer lying;

  @BeforeEach
  void openLying() throws IOException {
    lying = new LyingServer();
  }

  @AfterEach
  void closeLying() throws IOException {
    lying.close();
  }

  /** A client of the server there, which waits so long for an answer. */
  protected abstract Translator client(URI server, Duration timeout);

  @Override
  protected Translator slowEngine() {
    Translator slow = answered(LyingServer.silence(), Duration.ofMinutes(1));
    EngineInfo _ = slow.info(); // asks for its languages, which is not what is canceled
    return slow;
  }

  @Override
  protected Translator engineSaying(String answer) {
    return answered(LyingServer.json(200, answer), Duration.ofSeconds(10));
  }

  @Test
  void a_busy_server_is_waited_for_as_long_as_it_asks() {
    for (int status : new int[] {429, 503}) {
      JamakException busy = failure(LyingServer.json(status, "{}", "Retry-After: 7"));

      assertThat(busy.code()).isEqualTo(ErrorCode.ENGINE_BUSY);
      assertThat(((EngineException) busy).retryAfter()).isEqualTo(Duration.ofSeconds(7));
      assertThat(((EngineException) busy).isFinal()).isFalse();
    }
  }

  @Test
  void a_wrong_key_is_not_tried_again() {
    JamakException refused =
        failure(LyingServer.json(403, "{\"error\": \"key s3cr3t of 10.0.0.1\"}"));

    assertThat(refused.code()).isEqualTo(ErrorCode.ENGINE_REFUSED);
    assertThat(((EngineException) refused).isFinal()).isTrue();
    assertThat(refused.getMessage()).doesNotContain("s3cr3t", "10.0.0.1");
  }

  @Test
  void the_page_of_a_proxy_is_no_translation_and_is_not_quoted() {
    JamakException failed =
        failure(LyingServer.http(200, "text/html", "<html>sign in at db.internal</html>"));

    assertThat(failed.code()).isEqualTo(ErrorCode.TRANSLATE_FAILED);
    assertThat(failed.getMessage()).doesNotContain("<", "internal");
  }

  @Test
  void a_server_that_says_nothing_fails_in_time() {
    Translator silent = answered(LyingServer.silence(), Duration.ofSeconds(1));

    assertThatThrownBy(() -> silent.translate(units("x"), "en", "es", Cancellation.none()))
        .hasMessageContaining("not ready in time")
        .satisfies(failed -> assertThat(code(failed)).isEqualTo(ErrorCode.TRANSLATE_FAILED));
  }

  @Test
  void of_an_endless_answer_little_is_taken() {
    JamakException failed = failure(LyingServer.flood(1_500_000_000L));

    assertThat(failed.code()).isEqualTo(ErrorCode.TRANSLATE_FAILED);
    assertThat(lying.written()).isLessThan(64L << 20);
  }

  @Test
  void nobody_there_is_a_missing_engine() throws IOException {
    Translator alone = client(lying.uri(), Duration.ofSeconds(10));
    lying.close();

    assertThat(alone.info().ready()).isFalse();
    assertThatThrownBy(() -> alone.translate(units("x"), "en", "es", Cancellation.none()))
        .satisfies(failed -> assertThat(code(failed)).isEqualTo(ErrorCode.ENGINE_MISSING));
  }

  private Translator answered(Answer answer, Duration timeout) {
    lying.answers(answer);
    return client(lying.uri(), timeout);
  }

  private JamakException failure(Answer answer) {
    Translator client = answered(answer, Duration.ofSeconds(20));
    try {
      client.translate(units("x", "y"), "en", "es", Cancellation.none());
    } catch (JamakException failed) {
      return failed;
    } catch (IOException unexpected) {
      throw new AssertionError("an IOException (expected: a failure with a code)", unexpected);
    }
    throw new AssertionError("succeeded (expected: a failure)");
  }
}
