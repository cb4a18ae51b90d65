package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
  @ParameterizedTest
  @CsvSource({"한국어,3", "한국어 abc,5", "漢字,2", "ひらがな,4", "２０,2", "…,0.5", "가!,1.5"})
  void korean_counts_wide_ones_whole_and_others_half(String text, double expected) {
    assertThat(Counting.CJK.weight(text)).isEqualTo(expected);
  }

  @Test
  void clusters_are_counted_not_units() {
    assertThat(Counting.LATIN.weight("e\u0301👨‍👩‍👧ok")).isEqualTo(4);
    assertThat(Counting.CJK.weight("\u1112\u1161\u11ab")).as("jamo of one syllable").isEqualTo(1);
  }

  @Test
  void what_is_not_seen_counts_nothing() {
    assertThat(Counting.LATIN.weight("a\u200B\u0000\nb")).isEqualTo(2);
  }
}
