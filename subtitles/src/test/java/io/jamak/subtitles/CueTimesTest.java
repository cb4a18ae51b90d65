package io.jamak.subtitles;

import static io.jamak.subtitles.TestWords.both;
import static io.jamak.subtitles.TestWords.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.CueChecker.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTimesTest {
  private static final Profile ENGLISH = Profiles.get("en-standard");

  @Test
  void a_cue_holds_half_a_second_past_its_last_word_where_there_is_room() {
    List<Word> words = spoken("We came here to learn something.");

    assertThat(CueComposer.compose(words, ENGLISH, "en").getFirst().endMs()).isEqualTo(1500 + 500);
  }

  @ParameterizedTest
  @CsvSource({
    "24,83,500",
    "23.976,83,501",
    "25,80,520",
    "29.97,67,501",
    "30,67,500",
    "0,83,500",
    "NaN,83,500",
    "90000,83,500"
  })
  void the_gap_is_two_frames_of_the_files_own_rate(double fps, long gap, long chain) {
    Profile profile = ENGLISH.atFrameRate(fps);

    assertThat(profile.minGapMs()).isEqualTo(gap);
    assertThat(profile.chainBelowMs()).isEqualTo(chain);
  }

  @ParameterizedTest
  @CsvSource({"bbc-online", "ebu-stl", "ko-shorts"})
  void a_gap_that_is_a_time_stays(String name) {
    assertThat(Profiles.get(name).atFrameRate(30)).isEqualTo(Profiles.get(name));
  }

  @Test
  void short_gaps_are_closed_to_two_frames_of_25() {
    List<Word> words =
        both(spoken("This is the first sentence."), spoken("This is the second.", 1450, null));

    List<Cue> cues = CueComposer.compose(words, ENGLISH.atFrameRate(25), "en");

    assertThat(cues.get(1).startMs() - cues.get(0).endMs()).isEqualTo(80);
  }

  @Test
  void a_report_counts_cues_by_rule_and_says_where_the_first_is() {
    Cue good = new Cue(0, 2000, List.of("좋아요"), List.of(), null);
    Cue stop = new Cue(2083, 4000, List.of("좋아요."), List.of(), null);
    Cue flash = new Cue(4200, 4300, List.of("네,", "그래요."), List.of(), null);
    CueList list = new CueList("ko", "ko-standard", List.of(good, stop, flash));

    assertThat(CueReport.breaches(list))
        .containsExactly(
            new CueReport.Breaches(Rule.LINE_END_STOP, 2, 2083, 4000),
            new CueReport.Breaches(Rule.READING_SPEED, 1, 4200, 4300),
            new CueReport.Breaches(Rule.MIN_DURATION, 1, 4200, 4300));
  }
}
