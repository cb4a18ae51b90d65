package io.jamak.activities.sound;

import static io.jamak.activities.sound.Sounds.join;
import static io.jamak.activities.sound.Sounds.noise;
import static io.jamak.activities.sound.Sounds.silence;
import static io.jamak.activities.sound.Sounds.vowel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class SoundProfileTest {
  @Test
  void a_voice_is_found_where_it_is() {
    SoundProfile sound = SoundMeter.measure(join(silence(2), vowel(1), noise(2, 0.2)));

    assertThat(sound.hasVoice(0, 32_000)).isFalse();
    assertThat(sound.hasVoice(32_000, 48_000)).isTrue();
    assertThat(sound.hasVoice(48_000, 80_000)).isFalse();
    assertThat(sound.voicedFrames(32_000, 48_000)).isEqualTo(20);
  }

  @Test
  void spoken_words_have_a_voice_and_noise_has_none() throws Exception {
    byte[] speech = Sounds.speech("The rain has stopped.");

    assertThat(SoundMeter.measure(speech).hasVoice(0, speech.length / 2)).isTrue();
    assertThat(SoundMeter.measure(noise(10, 0.5)).voicedFrames(0, 160_000)).isZero();
  }

  @Test
  void the_threshold_follows_the_noise_floor_within_bounds() {
    assertThat(SoundMeter.measure(silence(3)).threshold()).isEqualTo(-50);
    assertThat(SoundMeter.measure(noise(3, 0.9)).threshold()).isEqualTo(-25);
    assertThat(SoundMeter.measure(noise(3, 0.01)).threshold()).isBetween(-38f, -32f);
  }

  @Test
  void a_stream_measures_as_memory_does_and_odd_ends_are_fine() throws Exception {
    byte[] pcm = join(vowel(1.23), noise(0.511, 0.3), new byte[1]);

    SoundProfile streamed = SoundMeter.measure(new ByteArrayInputStream(pcm));
    SoundProfile whole = SoundMeter.measure(pcm);

    assertThat(streamed.samples()).isEqualTo(pcm.length / 2).isEqualTo(whole.samples());
    assertThat(streamed.frames()).isEqualTo(35).isEqualTo(whole.frames());
    assertThat(streamed.level(34)).isEqualTo(whole.level(34));
    assertThat(SoundMeter.measure(new byte[0]).frames()).isZero();
  }
}
