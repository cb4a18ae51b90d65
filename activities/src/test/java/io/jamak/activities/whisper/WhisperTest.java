package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Cage;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.Transcriber;
import io.jamak.activities.speech.TranscriberContractTest;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.whisper.setup.UserWhisper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine. */
class WhisperTest extends TranscriberContractTest {
  @TempDir private Path directory;
  private Scratch scratch;
  private Whisper whisper;

  @BeforeEach
  void open() throws IOException {
    UserWhisper.ready();
    scratch = Scratch.open(directory);
    whisper = new Whisper(new PreparedWhisper(UserWhisper.settings()), Cage.detect(), scratch);
  }

  @AfterEach
  void close() throws IOException {
    whisper.close();
    scratch.close();
  }

  @Override
  protected Transcriber engine() {
    return whisper;
  }

  @Override
  protected Transcriber slowEngine() {
    return whisper;
  }

  @Test
  void a_voice_is_found_where_somebody_speaks_and_nowhere_else() throws Exception {
    byte[] pcm = Sounds.join(Sounds.silence(2), Sounds.speech(SPOKEN), Sounds.noise(4, 0.1));
    long endMs = pcm.length / 32 - 4_000L;

    VoiceMap map = whisper.detect(new ByteArrayInputStream(pcm), Cancellation.none());

    assertThat(map.trusted()).isTrue();
    assertThat(map.durationMs()).isEqualTo(pcm.length / 32);
    assertThat(map.spans().getFirst().fromMs()).isBetween(1_900L, 2_300L);
    assertThat(map.spans().getLast().toMs()).isBetween(endMs - 700, endMs + 200);
  }

  @Test
  void silence_and_noise_have_neither_voice_nor_words() throws Exception {
    for (byte[] pcm : List.of(Sounds.silence(5), Sounds.noise(5, 0.3))) {
      assertThat(whisper.detect(new ByteArrayInputStream(pcm), Cancellation.none()).spans())
          .isEmpty();
      assertThat(hear(pcm).words()).isEmpty();
    }
  }
}
