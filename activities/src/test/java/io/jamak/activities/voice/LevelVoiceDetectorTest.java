package io.jamak.activities.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.Sounds;
import org.junit.jupiter.api.Test;

class LevelVoiceDetectorTest extends VoiceDetectorContractTest {
  private final LevelVoiceDetector detector = new LevelVoiceDetector();

  @Override
  protected VoiceDetector detector() {
    return detector;
  }

  @Test
  void its_silence_is_no_sign_against_a_word() throws Exception {
    assertThat(detect(Sounds.silence(2)).trusted()).isFalse();
  }
}
