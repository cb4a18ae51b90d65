package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.sound.Sounds;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.Word;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every transcriber keeps to. */
abstract class TranscriberContractTest {
  static final String SPOKEN = "the weather today is nice and we are going to walk in the park";

  /** The engine, ready to hear {@link #SPOKEN}. */
  abstract Transcriber engine() throws Exception;

  /** The engine, busy for more than ten seconds with this sound. */
  abstract Transcriber slowEngine() throws Exception;

  @Test
  void it_says_what_it_is() throws Exception {
    assertThat(engine().info().ready()).isTrue();
    assertThat(engine().info().sourceLangs()).contains("en");
    assertThat(engine().fingerprint()).startsWith(engine().info().id());
  }

  @Test
  void speech_becomes_words_with_times_in_order_and_inside() throws Exception {
    byte[] pcm = Sounds.join(Sounds.silence(1), Sounds.speech(SPOKEN), Sounds.silence(1));

    Recognition heard = engine().transcribe(pcm, "en", Cancellation.none());

    assertThat(heard.language()).isEqualTo("en");
    assertThat(WordErrors.rate(SPOKEN, heard.words())).isLessThan(0.35);
    long at = 900;
    for (Word word : heard.words()) {
      assertThat(word.startMs()).isGreaterThanOrEqualTo(at);
      assertThat(word.endMs()).isBetween(word.startMs(), pcm.length / 32L - 800);
      assertThat(word.confidence()).isBetween(0.0, 1.0);
      assertThat(word.text()).matches("[\\p{L}'.,!?-]+");
      at = word.endMs();
    }
  }

  @Test
  void nothing_a_tenth_of_a_second_silence_and_noise_have_no_words() throws Exception {
    for (byte[] pcm :
        List.of(new byte[0], Sounds.vowel(0.1), Sounds.silence(5), Sounds.noise(5, 0.3))) {
      assertThat(engine().transcribe(pcm, "en", Cancellation.none()).words()).isEmpty();
    }
  }

  @Test
  void a_language_that_it_does_not_know_is_refused() {
    assertThatThrownBy(() -> engine().transcribe(Sounds.vowel(2), "tlh", Cancellation.none()))
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

    assertThatThrownBy(() -> engine.transcribe(pcm, "en", source)).isInstanceOf(Exception.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
    assertThat(source.isCanceled()).isTrue();
  }
}
