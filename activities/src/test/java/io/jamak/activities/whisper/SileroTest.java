package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.VoiceDetector;
import io.jamak.activities.voice.VoiceDetectorContractTest;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.whisper.setup.UserWhisper;
import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real detector, in the child process of the engine. */
class SileroTest extends VoiceDetectorContractTest {
  /** The child works on an hour for several seconds. */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  @TempDir private static Path directory;
  private static Scratch scratch;
  private static Whisper whisper;

  @BeforeAll
  static void open() throws IOException {
    UserWhisper.ready();
    scratch = Scratch.open(directory);
    whisper = new Whisper(new PreparedWhisper(UserWhisper.settings()), Sandbox.detect(), scratch);
  }

  @AfterAll
  static void close() throws IOException {
    whisper.close();
    scratch.close();
  }

  @Override
  protected VoiceDetector detector() {
    return whisper;
  }

  @Test
  void noise_is_no_voice_and_its_word_is_trusted() throws Exception {
    VoiceMap map = detect(Sounds.join(Sounds.noise(5, 0.3), Sounds.silence(1)));

    assertThat(map.spans()).isEmpty();
    assertThat(map.trusted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_600, 62_000, 298_600})
  void a_voice_after_long_silence_is_heard_from_its_first_sound_and_as_a_whole(int silenceMs)
      throws Exception {
    byte[] speech = Sounds.speech("the weather today is nice and we walk in the park");
    long lengthMs = speech.length / 32;

    VoiceMap map =
        detect(Sounds.join(Sounds.silence(silenceMs / 1000.0), speech, Sounds.silence(9)));

    assertThat(map.spans().getFirst().fromMs() - silenceMs).isBetween(180L, 280L);
    assertThat(map.spans().getLast().toMs() - silenceMs).isBetween(lengthMs - 300, lengthMs + 100);
    assertThat(map.voicedMs(silenceMs, silenceMs + lengthMs)).isGreaterThan(lengthMs * 8 / 10);
  }

  @Test
  void a_cancel_ends_it_in_time_while_it_works_and_the_next_sound_is_heard() throws Exception {
    assertHeard();
    CancellationSource source = new CancellationSource();
    AtomicReference<CompletableFuture<Long>> canceledAt = new AtomicReference<>();
    InputStream hour =
        new ByteArrayInputStream(Sounds.silence(3_600)) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            int read = super.read(bytes, offset, length);
            if (read < 0 && canceledAt.get() == null) {
              canceledAt.set(CompletableFuture.supplyAsync(() -> cancel(source), SOON));
            }
            return read;
          }
        };

    assertThatThrownBy(() -> whisper.detect(hour, source))
        .isInstanceOf(CancellationException.class);

    long ended = System.nanoTime();
    assertThat(Duration.ofNanos(ended - canceledAt.get().join())).isLessThan(CANCEL_BAR);
    assertHeard();
  }

  private static long cancel(CancellationSource source) {
    long now = System.nanoTime();
    source.cancel();
    return now;
  }

  @Test
  void where_it_was_not_set_up_it_says_so() {
    Path nowhere = directory.resolve("nowhere");
    try (Whisper missing =
        new Whisper(
            new PreparedWhisper(WhisperSettings.standard(nowhere)), Sandbox.detect(), scratch)) {
      assertThat(missing.ready()).isFalse();
      assertThatThrownBy(
              () -> missing.detect(new ByteArrayInputStream(Sounds.vowel(1)), Cancellation.none()))
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.ENGINE_MISSING));
    }
  }
}
