package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final Profile ENGLISH = Profiles.get("en-standard");
  private static final Profile KOREAN = Profiles.get("ko-standard");
  private static final Profile JAPANESE = Profiles.get("ja-standard");

  @Test
  void what_fits_stays_on_one_line() {
    assertThat(LineBreaker.lines("Ask not what your country can do for you", ENGLISH, "en"))
        .containsExactly("Ask not what your country can do for you");
  }

  @Test
  void nothing_gives_no_line() {
    assertThat(LineBreaker.lines(" \n ", ENGLISH, "en")).isEmpty();
  }

  @Test
  void breaks_after_punctuation() {
    assertThat(
            LineBreaker.lines(
                "When the rain had stopped, we went out to see the garden", ENGLISH, "en"))
        .containsExactly("When the rain had stopped,", "we went out to see the garden");
  }

  @Test
  void does_not_part_an_article_from_its_noun() {
    assertThat(
            LineBreaker.lines(
                "had he married a more amiable woman he might have changed", ENGLISH, "en"))
        .allSatisfy(line -> assertThat(line).doesNotMatch(".* (a|more|he|have|might)$"));
  }

  @Test
  void korean_breaks_at_spaces_and_not_before_bound_nouns() {
    assertThat(LineBreaker.lines("우리가 함께 이 일을 해낼 수 있다고 믿는 것 같습니다", KOREAN, "ko"))
        .hasSize(2)
        .noneMatch(line -> line.matches("(수|것|있다고|같습니다).*"))
        .allSatisfy(line -> assertThat(KOREAN.counting().weight(line)).isLessThanOrEqualTo(16));
  }

  @Test
  void korean_keeps_a_number_with_its_counter() {
    assertThat(LineBreaker.lines("그 회의에는 모두 합해서 25 명이 왔다고 들었습니다", KOREAN, "ko"))
        .noneMatch(line -> line.endsWith("25"));
  }

  @Test
  void japanese_breaks_without_spaces_and_never_before_closing_punctuation() {
    assertThat(LineBreaker.lines("今日は天気がいいので、公園へ散歩に行きましょう。", JAPANESE, "ja"))
        .hasSize(2)
        .noneMatch(line -> line.startsWith("、") || line.startsWith("。"))
        .allSatisfy(line -> assertThat(JAPANESE.counting().weight(line)).isLessThanOrEqualTo(13));
  }

  @Test
  void a_word_longer_than_a_line_is_cut_between_clusters() {
    assertThat(LineBreaker.lines("👨‍👩‍👧".repeat(50), ENGLISH, ""))
        .containsExactly("👨‍👩‍👧".repeat(42), "👨‍👩‍👧".repeat(8));
  }

  @Test
  void too_much_text_gets_more_lines_never_longer_ones() {
    assertThat(LineBreaker.lines("word ".repeat(30), ENGLISH, "en"))
        .hasSize(4)
        .allMatch(line -> line.length() <= 42);
  }
}
