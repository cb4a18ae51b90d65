package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.Transcriber;
import io.jamak.activities.speech.TranscriberContractTest;
import io.jamak.activities.whisper.setup.UserWhisper;
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
    whisper = new Whisper(new PreparedWhisper(UserWhisper.settings()), Sandbox.detect(), scratch);
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
  void silence_and_noise_have_no_words() throws Exception {
    for (byte[] pcm : List.of(Sounds.silence(5), Sounds.noise(5, 0.3))) {
      assertThat(hear(pcm).words()).isEmpty();
    }
  }
}
