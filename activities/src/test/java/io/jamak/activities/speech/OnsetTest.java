package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.subtitles.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnsetTest {
  @Test
  void a_word_begins_where_it_sounds() {
    byte[] pcm = Sounds.join(Sounds.noise(0.4, 0.002), Sounds.vowel(0.5));

    assertThat(Onset.refine(pcm, 40, 900)).isBetween(380L, 400L);
  }

  @Test
  void after_a_pause_a_word_begins_just_before_a_trusted_detector_is_sure_of_the_voice() {
    byte[] pcm = Sounds.vowel(3);
    List<Word> words =
        List.of(word(20, 500), word(520, 900), word(1_600, 2_000), word(2_310, 2_500));

    assertThat(Onset.afterPauses(words, pcm, map(true)))
        .extracting(Word::startMs)
        .containsExactly(0L, 520L, 1_560L, 2_270L);
    assertThat(Onset.afterPauses(words, pcm, map(false))).isEqualTo(words);
  }

  private static Word word(long startMs, long endMs) {
    return new Word("word", startMs, endMs, 1, null);
  }

  private static VoiceMap map(boolean trusted) {
    return new VoiceMap("test", trusted, 3_000, List.of(new Span(0, 3_000)));
  }

  @Test
  void music_or_noise_before_a_word_is_not_its_beginning() {
    byte[] pcm = Sounds.join(Sounds.noise(1, 0.05), Sounds.vowel(0.5));

    assertThat(Onset.refine(pcm, 700, 1_400)).isBetween(980L, 1_000L);
  }

  @Test
  void a_bed_as_loud_as_the_voice_moves_a_start_no_further_than_to_its_loud_part() {
    byte[] pcm = Sounds.join(Sounds.vowel(1), Sounds.noise(0.2, 0.01), Sounds.vowel(0.5));

    assertThat(Onset.refine(pcm, 1_000, 1_600)).isBetween(1_180L, 1_200L);
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
