package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiTranscriberTest extends TranscriberContractTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private SpeechServer server;

  @BeforeEach
  void open() throws IOException {
    server = new SpeechServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected Transcriber engine() throws Exception {
    double end = 1 + Sounds.speech(SPOKEN).length / 32_000.0;
    String segment = "{\"text\": \"%s\", \"start\": 1.0, \"end\": %s}".formatted(SPOKEN, end);
    return server.answers("{\"words\": null, \"segments\": [" + segment + "]}").client(TIMEOUT);
  }

  @Override
  protected Transcriber slowEngine() {
    return server.neverAnswers().client(TIMEOUT);
  }

  @Test
  void korean_words_come_with_their_times() throws Exception {
    PieceAnswer heard =
        hear(
            "ko",
            """
            {"language": "korean", "words": [
              {"word": "안녕하세요", "start": 0.2, "end": 0.9},
              {"word": "여러분", "start": 1.0, "end": 1.5, "probability": 0.93}]}
            """);

    assertThat(heard.words())
        .containsExactly(
            new Word("안녕하세요", 200, 900, 0.5, null), new Word("여러분", 1_000, 1_500, 0.93, null));
    assertThat(server.lastRequest).contains("name=\"language\"\r\n\r\nko", "whisper-1", "RIFF");
    assertThat(server.lastKey).isEqualTo("Bearer sk-test");
  }

  @Test
  void a_detected_language_is_told_by_its_code() throws Exception {
    PieceAnswer heard = hear("auto", "{\"language\": \"Dutch\", \"text\": \"goede morgen\"}");

    assertThat(heard.language()).isEqualTo("nl");
    assertThat(heard.words()).extracting(Word::text).containsExactly("goede", "morgen");
    assertThat(server.lastRequest).doesNotContain("name=\"language\"");
  }

  @Test
  void tokens_are_joined_to_words_and_nanoseconds_are_understood() throws Exception {
    PieceAnswer heard =
        hear(
            "en",
            """
            {"segments": [{"words": [
              {"word": " under", "start": 100000000, "end": 400000000},
              {"word": "stand", "start": 400000000, "end": 700000000},
              {"word": ".", "start": 700000000, "end": 700000000},
              {"word": " me", "start": 900000000, "end": 1200000000}]}]}
            """);

    assertThat(heard.words())
        .containsExactly(
            new Word("understand.", 100, 700, 0.5, null), new Word("me", 900, 1_200, 0.5, null));
  }

  @Test
  void a_time_past_the_end_is_clamped_and_the_words_stay() throws Exception {
    PieceAnswer heard =
        hear(
            "en",
            """
            {"words": [{"word": "here", "start": 1, "end": 1.4},
              {"word": "and", "start": 2.8, "end": 9}, {"word": "late", "start": 47, "end": 48}]}
            """);

    assertThat(heard.words()).extracting(Word::text).containsExactly("here", "and", "late");
    assertThat(heard.words()).allMatch(word -> word.endMs() <= 3_000);
    assertThat(heard.warnings()).extracting(JobWarning::code).contains(WarningCode.TIMES_CLAMPED);
  }

  @Test
  void doubtful_segments_are_asked_for_again_and_none_of_their_words_is_lost() throws Exception {
    PieceAnswer heard =
        hear(
            "en",
            """
            {"segments": [
              {"text": "real words", "start": 0, "end": 1, "avg_logprob": -0.2},
              {"text": "no no no no", "start": 2, "end": 3, "compression_ratio": 3.1}]}
            """);

    assertThat(heard.words())
        .extracting(Word::text)
        .containsExactly("real", "words", "no", "no", "no", "no");
    assertThat(heard.attempts()).hasSize(2);
    assertThat(heard.dropped()).hasSize(6).allMatch(d -> d.reason().equals("other_attempt"));
  }

  @Test
  void segments_whose_words_are_missing_keep_their_text_with_times_of_ours() throws Exception {
    PieceAnswer heard =
        hear(
            "en",
            """
            {"segments": [
              {"text": " No importa.", "start": 0, "end": 1.5,
               "words": [{"word": " importa.", "start": 0.6, "end": 1.5}]}]}
            """);

    assertThat(heard.words()).extracting(Word::text).containsExactly("No", "importa.");
    assertThat(heard.words()).allMatch(Word::interpolated);
    assertThat(heard.warnings())
        .extracting(JobWarning::code)
        .containsExactly(WarningCode.TIMES_INTERPOLATED);
  }

  @Test
  void words_beside_the_segments_belong_to_them() throws Exception {
    PieceAnswer heard =
        hear(
            "en",
            """
            {"words": [{"word": "one", "start": 0.1, "end": 0.4}, {"word": "two", "start": 1.1, "end": 1.4}],
             "segments": [{"text": "One.", "start": 0, "end": 0.5}, {"text": "Two.", "start": 1, "end": 1.5}]}
            """);

    assertThat(heard.words())
        .extracting(Word::text, Word::startMs)
        .containsExactly(tuple("one", 100L), tuple("two", 1_100L));
  }

  @Test
  void a_busy_server_says_when_to_come_back_and_a_wrong_key_is_final() {
    server.answers(429, "slow down", Map.of("Retry-After", "7"));
    assertThat(failure()).isInstanceOf(EngineException.class).hasMessageContaining("429");
    server.answers(401, "no such key", Map.of());
    assertThat(failure())
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining("no such key");
    server.answers(500, "", Map.of());
    assertThat(failure()).isInstanceOf(EngineException.class).hasMessageContaining("500");
  }

  @Test
  void broken_answers_and_slow_or_absent_servers_have_codes() {
    for (String broken :
        List.of(
            "",
            "[]",
            "{}",
            "<html>",
            "{\"words\": [",
            "null",
            "{\"text\": null}",
            "{\"words\": null, \"segments\": null}",
            "{\"text\": 5}",
            "{\"text\": \"\", \"words\": [null]}",
            "{\"words\": [{\"word\": null, \"start\": 0, \"end\": 1}]}",
            "{\"words\": {\"a\": 1}, \"text\": \"\"}",
            "{\"segments\": [{}]}",
            "{\"segments\": [{\"text\": null, \"start\": 0}]}",
            "{\"segments\": [7], \"text\": \"\"}",
            "{\"error\": {\"message\": \"overloaded\"}, \"text\": \"\"}")) {
      assertFails(ErrorCode.ASR_FAILED, () -> hear("en", broken));
    }
    server.neverAnswers();
    Transcriber impatient = server.client(Duration.ofMillis(300));
    assertFails(
        ErrorCode.ASR_FAILED,
        () -> impatient.transcribe(SpeechRequest.of(Sounds.vowel(3), "en"), Cancellation.none()));
    server.close();
    assertFails(
        ErrorCode.ENGINE_MISSING,
        () ->
            server
                .client(TIMEOUT)
                .transcribe(SpeechRequest.of(Sounds.vowel(3), "en"), Cancellation.none()));
  }

  @Test
  void absurd_times_keep_the_words_and_stay_inside_the_sound() throws Exception {
    for (String time :
        List.of("-1e308, \"end\": 1e308", "1e308, \"end\": -5", "null, \"end\": \"x\"")) {
      PieceAnswer heard =
          hear("en", "{\"words\": [{\"word\": \"here\", \"start\": " + time + "}]}");
      assertThat(heard.words()).extracting(Word::text).containsExactly("here");
      assertThat(heard.words())
          .allMatch(word -> word.startMs() >= 0 && word.endMs() <= 3_000)
          .allMatch(word -> word.startMs() <= word.endMs());
    }
  }

  private PieceAnswer hear(String language, String answer) throws IOException {
    Transcriber engine = server.answers(answer).client(TIMEOUT);
    VoiceMap unknown = new VoiceMap("none", false, 3_000, List.of());
    return PieceRecogniser.recognise(
        engine, SpeechRequest.of(Sounds.vowel(3), language), unknown, 0, Cancellation.none());
  }

  private Throwable failure() {
    try {
      server
          .client(TIMEOUT)
          .transcribe(SpeechRequest.of(Sounds.vowel(3), "en"), Cancellation.none());
    } catch (IOException | RuntimeException failed) {
      return failed;
    }
    throw new AssertionError("succeeded (expected: a failure)");
  }

  private static void assertFails(
      ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }
}
