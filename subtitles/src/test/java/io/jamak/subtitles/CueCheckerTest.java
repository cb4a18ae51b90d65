package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.CueChecker.Rule;
import io.jamak.subtitles.CueChecker.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueCheckerTest {
  private static final Profile ENGLISH = Profiles.get("en-standard");

  @Test
  void a_good_cue_breaks_no_rule() {
    assertThat(CueChecker.check(List.of(cue(0, 2000, "Good morning")), ENGLISH)).isEmpty();
  }

  @Test
  void each_rule_is_named_with_value_and_expectation() {
    assertThat(rules(cue(0, 2000))).containsExactly(Rule.EMPTY);
    assertThat(rules(cue(0, 2000, "a", "b", "c"))).containsExactly(Rule.LINES);
    assertThat(rules(cue(0, 7000, "x".repeat(43)))).containsExactly(Rule.LINE_LENGTH);
    assertThat(rules(cue(0, 900, "x".repeat(40)))).containsExactly(Rule.READING_SPEED);
    assertThat(rules(cue(0, 800, "x"))).containsExactly(Rule.MIN_DURATION);
    assertThat(rules(cue(0, 7001, "x"))).containsExactly(Rule.MAX_DURATION);
    assertThat(CueChecker.check(List.of(cue(0, 800, "x")), ENGLISH))
        .containsExactly(new Violation(0, Rule.MIN_DURATION, "800 ms (expected: >= 833)"));
  }

  @Test
  void neighbours_are_checked_against_each_other() {
    Cue first = cue(1000, 2000, "x");
    assertThat(rules(first, cue(900, 3000, "y"))).containsExactly(Rule.ORDER);
    assertThat(rules(first, cue(1900, 3000, "y"))).containsExactly(Rule.OVERLAP);
    assertThat(rules(first, cue(2050, 3000, "y"))).containsExactly(Rule.GAP);
    assertThat(rules(first, cue(2300, 4000, "y"))).containsExactly(Rule.CHAIN);
    assertThat(rules(first, cue(2083, 4000, "y"))).isEmpty();
    assertThat(rules(first, cue(2500, 4000, "y"))).isEmpty();
  }

  private static List<Rule> rules(Cue... cues) {
    return CueChecker.check(List.of(cues), ENGLISH).stream().map(Violation::rule).toList();
  }

  private static Cue cue(long start, long end, String... lines) {
    return new Cue(start, end, List.of(lines), List.of(), null);
  }
}
