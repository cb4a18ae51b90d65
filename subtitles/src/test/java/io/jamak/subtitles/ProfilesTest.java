package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  @Test
  void every_starter_profile_is_there() {
    assertThat(Profiles.names())
        .containsExactly(
            "ko-standard",
            "ko-sdh",
            "ko-kids",
            "ko-shorts",
            "en-standard",
            "latin-standard",
            "ja-standard",
            "zh-standard",
            "bbc-online",
            "ebu-stl");
  }

  @Test
  void a_profile_carries_its_published_limits() {
    assertThat(Profiles.get("ko-standard"))
        .isEqualTo(new Profile("ko-standard", 16, 2, 12, 0, 833, 7000, 83, 500, 2, Counting.CJK));
  }

  @ParameterizedTest
  @CsvSource({
    "en,en-standard", "en-GB,en-standard", "ko,ko-standard", "es,latin-standard",
    "ca,latin-standard", "ja,ja-standard", "zh-Hant,zh-standard", "'',latin-standard"
  })
  void every_language_has_a_default(String language, String profile) {
    assertThat(Profiles.defaultFor(language).name()).isEqualTo(profile);
  }

  @Test
  void an_unknown_name_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Profiles.get("netflix"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile: netflix (expected: one of [ko-standard,");
  }

  @Test
  void an_impossible_limit_is_refused() {
    assertThatThrownBy(() -> new Profile("x", 0, 2, 12, 0, 833, 7000, 83, 500, 2, Counting.CJK))
        .hasMessage("lineLength: 0 (expected: >= 1)");
    assertThatThrownBy(() -> new Profile("x", 9, 2, 0, 0, 833, 7000, 83, 500, 2, Counting.CJK))
        .hasMessage("maxCps: 0.0 (expected: > 0)");
  }

  @Test
  void reading_time_counts_words_where_the_profile_says_so() {
    assertThat(Profiles.get("en-standard").readingMs("twenty characters ok")).isEqualTo(1000);
    assertThat(Profiles.get("bbc-online").readingMs("one two three four")).isEqualTo(4 * 333);
  }
}
