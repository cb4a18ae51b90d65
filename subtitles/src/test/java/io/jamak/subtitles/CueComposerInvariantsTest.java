package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.CueChecker.Rule;
import io.jamak.subtitles.CueChecker.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueComposerInvariantsTest {
  private static final int SEEDS = 150;
  private static final Set<Rule> ALWAYS =
      EnumSet.of(
          Rule.EMPTY,
          Rule.LINES,
          Rule.LINE_LENGTH,
          Rule.MAX_DURATION,
          Rule.ORDER,
          Rule.OVERLAP,
          Rule.GAP,
          Rule.CHAIN,
          Rule.MIN_DURATION);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-standard",
        "latin-standard",
        "ko-standard",
        "ko-sdh",
        "ko-kids",
        "ko-shorts",
        "bbc-online",
        "ebu-stl"
      })
  void cues_of_any_speech_keep_the_profile(String name) {
    Profile profile = Profiles.get(name);
    boolean korean = name.startsWith("ko");
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Word> words = TestWords.random(seed, korean);
      List<Cue> cues = CueComposer.compose(words, profile, korean ? "ko" : "en");

      assertThat(CueChecker.check(cues, profile))
          .as("seed %d", seed)
          .extracting(Violation::rule)
          .doesNotContainAnyElementsOf(ALWAYS);
      assertThat(cues.stream().flatMap(cue -> cue.words().stream()).toList())
          .as("every word once, in order; seed %d", seed)
          .isEqualTo(words);
      assertThat(cues).as("seed %d", seed).allSatisfy(this::startsWithItsSpeech);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-standard", "ko-standard"})
  void no_cue_is_too_fast_where_free_space_could_have_helped(String name) {
    Profile profile = Profiles.get(name);
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Word> words = TestWords.random(seed, name.startsWith("ko"));
      List<Cue> cues = CueComposer.compose(words, profile, name.substring(0, 2));
      for (Violation violation : CueChecker.check(cues, profile)) {
        if (violation.rule() == Rule.READING_SPEED) {
          assertThat(freeAfter(cues, violation.cue(), profile))
              .as("seed %d, %s", seed, violation)
              .isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-standard", "ko-standard", "ja-standard", "bbc-online"})
  void words_with_impossible_times_still_give_cues_in_order(String name) {
    Profile profile = Profiles.get(name);
    Set<Rule> never = EnumSet.of(Rule.ORDER, Rule.OVERLAP, Rule.GAP, Rule.EMPTY, Rule.LINE_LENGTH);
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Cue> cues = CueComposer.compose(TestWords.hostile(seed), profile, "");

      assertThat(CueChecker.check(cues, profile))
          .as("seed %d", seed)
          .extracting(Violation::rule)
          .doesNotContainAnyElementsOf(never);
      assertThat(cues).as("seed %d", seed).allMatch(cue -> cue.durationMs() > 0);
    }
  }

  /** Equal, missing and spread times, a token of 3,000 characters: no limit of the text breaks. */
  @ParameterizedTest
  @MethodSource("io.jamak.subtitles.Profiles#names")
  void words_with_made_up_times_are_all_shown_once_and_in_order(String name) {
    Profile profile = Profiles.get(name);
    Set<Rule> never =
        EnumSet.of(Rule.ORDER, Rule.OVERLAP, Rule.GAP, Rule.EMPTY, Rule.LINE_LENGTH, Rule.LINES);
    String language = name.substring(0, 2).replaceAll("la|bb|eb", "en");
    for (long seed = 0; seed < 40; seed++) {
      List<Word> words = TestWords.interpolated(seed);
      List<Cue> cues = CueComposer.compose(words, profile, language);

      assertThat(CueChecker.check(cues, profile, language))
          .as("seed %d", seed)
          .extracting(Violation::rule)
          .doesNotContainAnyElementsOf(never);
      assertThat(cues.stream().flatMap(cue -> cue.words().stream()).toList())
          .as("seed %d", seed)
          .isEqualTo(words.stream().filter(word -> !word.text().isBlank()).toList());
      assertThat(letters(cues.stream().map(Cue::text).toList()))
          .as("seed %d", seed)
          .isEqualTo(letters(words.stream().map(Word::text).toList()));
    }
  }

  private static String letters(List<String> texts) {
    return String.join("", texts).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private void startsWithItsSpeech(Cue cue) {
    long spoken = cue.words().getFirst().startMs();
    assertThat(cue.startMs()).isBetween(spoken, spoken + CueTimer.LATE_MS);
  }

  /** Room that the cue could still have taken, in ms. */
  private static long freeAfter(List<Cue> cues, int index, Profile profile) {
    Cue cue = cues.get(index);
    long spokenUntil = cue.words().stream().mapToLong(Word::endMs).max().orElseThrow();
    long latest = Math.min(spokenUntil + 1500, cue.startMs() + profile.maxDurationMs());
    if (index + 1 < cues.size()) {
      latest = Math.min(latest, cues.get(index + 1).startMs() - profile.minGapMs());
    }
    return latest - cue.endMs();
  }
}
