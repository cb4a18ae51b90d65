package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.LevelVoiceDetector;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every transcriber keeps to. */
public abstract class TranscriberContractTest {
  protected static final String SPOKEN =
      "the weather today is nice and we are going to walk in the park";

  /** The engine, ready to hear {@link #SPOKEN}. */
  protected abstract Transcriber engine() throws Exception;

  /** The engine, busy for more than ten seconds with this sound. */
  protected abstract Transcriber slowEngine() throws Exception;

  @Test
  void it_says_what_it_is() throws Exception {
    assertThat(engine().info().ready()).isTrue();
    assertThat(engine().info().sourceLangs()).contains("en");
    assertThat(engine().fingerprint()).startsWith(engine().info().id());
  }

  @Test
  void speech_becomes_words_with_times_in_order_and_inside() throws Exception {
    byte[] pcm = Sounds.join(Sounds.silence(1), Sounds.speech(SPOKEN), Sounds.silence(1));

    PieceAnswer heard = hear(pcm);

    assertThat(heard.language()).isEqualTo("en");
    assertThat(WordErrors.rate(SPOKEN, heard.words())).isLessThan(0.35);
    long at = 700;
    for (Word word : heard.words()) {
      assertThat(word.startMs()).isGreaterThanOrEqualTo(at);
      assertThat(word.endMs()).isBetween(word.startMs(), pcm.length / 32L - 500);
      assertThat(word.confidence()).isBetween(0.0, 1.0);
      assertThat(word.text()).matches("[\\p{L}'.,!?-]+");
      at = word.startMs();
    }
  }

  @Test
  void nothing_and_a_tenth_of_a_second_are_no_failure() throws Exception {
    Transcriber engine = engine();

    assertThat(
            engine.transcribe(SpeechRequest.of(new byte[0], "en"), Cancellation.none()).segments())
        .isEmpty();
    assertThat(hear(Sounds.vowel(0.1)).words()).allMatch(word -> word.endMs() <= 100);
  }

  /** The engine under the law of words, by a map of levels. */
  protected PieceAnswer hear(byte[] pcm) throws Exception {
    VoiceMap voice =
        new LevelVoiceDetector().detect(new ByteArrayInputStream(pcm), Cancellation.none());
    return PieceRecogniser.recognise(
        engine(), SpeechRequest.of(pcm, "en"), voice, 0, Cancellation.none());
  }

  @Test
  void a_language_that_it_does_not_know_is_refused() {
    assertThatThrownBy(
            () ->
                engine().transcribe(SpeechRequest.of(Sounds.vowel(2), "tlh"), Cancellation.none()))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LANGUAGE_NOT_SUPPORTED));
  }

  @Test
  void a_cancel_ends_it_within_three_seconds() throws Exception {
    byte[] pcm = Sounds.join(Sounds.speech(SPOKEN.repeat(12)));
    CancellationSource source = new CancellationSource();
    Transcriber engine = slowEngine();
    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(source::cancel);
    long start = System.nanoTime();

    assertThatThrownBy(() -> engine.transcribe(SpeechRequest.of(pcm, "en"), source))
        .isInstanceOf(Exception.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
    assertThat(source.isCanceled()).isTrue();
  }
}
