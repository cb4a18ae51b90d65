package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.Sounds;
import org.junit.jupiter.api.Test;

class OnsetTest {
  @Test
  void a_word_begins_where_it_sounds() {
    byte[] pcm = Sounds.join(Sounds.noise(0.4, 0.002), Sounds.vowel(0.5));

    assertThat(Onset.refine(pcm, 40, 900)).isBetween(380L, 400L);
  }

  @Test
  void a_start_is_never_moved_back_nor_out_of_its_word() {
    byte[] pcm = Sounds.join(Sounds.silence(2), Sounds.vowel(1));

    assertThat(Onset.refine(pcm, 2_100, 2_600)).isEqualTo(2_100);
    assertThat(Onset.refine(pcm, 100, 150)).isEqualTo(100);
    assertThat(Onset.refine(pcm, 0, 5_000)).isBetween(0L, 500L);
    assertThat(Onset.refine(new byte[0], 0, 300)).isZero();
  }
}
