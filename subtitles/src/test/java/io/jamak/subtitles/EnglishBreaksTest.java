package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishBreaksTest {
  private static final BreakCost ENGLISH = BreakCost.of("en");

  @ParameterizedTest
  @CsvSource({"Jan.,3", "No.,5", "p.,12", "Dr.,Smith", "J.,Hall", "lbs.,3", "Mon.,12", "the,house", "every,member", "Sept.,1987"})
  void what_belongs_together_is_not_parted(String before, String after) {
    assertThat(ENGLISH.between(before, after)).isGreaterThanOrEqualTo(5);
    assertThat(Sentences.endsWith(before, after)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"beautiful,house", "enormous,roof", "social,change", "black,dog", "sister's,husband"})
  void an_adjective_stays_with_its_noun(String before, String after) {
    assertThat(ENGLISH.between(before, after)).isGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({"no.,Then", "it.,The", "sun.,We", "Inc.,The"})
  void a_sentence_still_ends(String before, String after) {
    assertThat(Sentences.endsWith(before, after)).isTrue();
  }

  @Test
  void a_date_is_never_two_cues_even_after_a_rest() {
    List<Word> words =
        TestWords.both(
            TestWords.spoken("They came to see us on Jan."), TestWords.spoken("3 of that very year.", 2500, null));

    assertThat(CueComposer.compose(words, Profiles.get("en-standard"), "en"))
        .noneMatch(cue -> cue.text().endsWith("Jan.") || cue.text().startsWith("3"));
  }
}
