package io.jamak.activities.sound;

import static io.jamak.activities.sound.Sounds.join;
import static io.jamak.activities.sound.Sounds.noise;
import static io.jamak.activities.sound.Sounds.silence;
import static io.jamak.activities.sound.Sounds.vowel;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.SilenceCutter.Stretch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceCutterTest {
  private static final Duration MIN = Duration.ofSeconds(10);
  private static final Duration MAX = Duration.ofSeconds(30);

  @Test
  void it_cuts_at_the_middle_of_the_longest_silence_in_reach() {
    List<Stretch> cuts =
        cut(join(vowel(12), silence(0.4), vowel(10), silence(1), vowel(15), silence(0.2)));

    assertThat(cuts)
        .containsExactly(
            new Stretch(0, (long) (22.9 * 16_000)),
            new Stretch((long) (22.9 * 16_000), (long) (38.6 * 16_000)));
  }

  @Test
  void short_sound_stays_whole_and_no_sound_gives_nothing() {
    assertThat(cut(vowel(30))).containsExactly(new Stretch(0, 480_000));
    assertThat(cut(vowel(0.01))).containsExactly(new Stretch(0, 160));
    assertThat(cut(new byte[0])).isEmpty();
  }

  @Test
  void without_silence_it_cuts_at_the_quietest_moment_before_the_limit() {
    List<Stretch> cuts = cut(join(noise(28, 0.5), noise(0.1, 0.2), noise(20, 0.5)));

    assertThat(cuts).hasSize(2);
    assertThat(cuts.getFirst().toSample()).isBetween(28 * 16_000L, 28 * 16_000L + 1_600);
  }

  @Test
  void stretches_are_seamless_and_within_bounds() {
    byte[] pcm = join(vowel(47), silence(3), noise(55, 0.3), silence(100.013), vowel(20));
    List<Stretch> cuts = cut(pcm);

    long at = 0;
    for (Stretch stretch : cuts) {
      assertThat(stretch.fromSample()).isEqualTo(at);
      assertThat(stretch.toSample() - at).isBetween(1L, 480_000L);
      at = stretch.toSample();
    }
    assertThat(at).isEqualTo(pcm.length / 2);
    assertThat(cut(pcm)).isEqualTo(cuts);
  }

  private static List<Stretch> cut(byte[] pcm) {
    return SilenceCutter.cut(SoundMeter.measure(pcm), MIN, MAX);
  }
}
