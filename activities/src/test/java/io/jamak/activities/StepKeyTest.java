package io.jamak.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepKeyTest {
  @Test
  void the_same_facts_give_the_same_key_in_the_workspace() {
    String first = StepKey.of("compose", 1).with("input", "k").with("profile", "p").in("ws");
    String second = StepKey.of("compose", 1).with("input", "k").with("profile", "p").in("ws");

    assertThat(first).isEqualTo(second).matches("w/ws/steps/compose/[0-9a-f]{64}");
  }

  @Test
  void every_fact_and_the_version_change_the_key() {
    assertThat(
            java.util.List.of(
                StepKey.of("compose", 1).with("a", "bc").in("w"),
                StepKey.of("compose", 2).with("a", "bc").in("w"),
                StepKey.of("compose", 1).with("ab", "c").in("w"),
                StepKey.of("compose", 1).with("a", "").in("w"),
                StepKey.of("compose", 1).with("a", null).in("w"),
                StepKey.of("compose", 1).with("a", "null").in("w")))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_builder_is_not_changed_by_its_use() {
    StepKey base = StepKey.of("merge", 1);
    String before = base.in("w");

    assertThat(base.with("piece", 1).in("w")).isNotEqualTo(before);
    assertThat(base.in("w")).isEqualTo(before);
  }

  @Test
  void a_key_of_today_finds_the_results_of_yesterday() {
    assertThat(StepKey.of("merge", 1).with("a", 1).with("b", null).in("w"))
        .isEqualTo(
            "w/w/steps/merge/723fded879e4884f3908217c02bd46d3be6f7e0b2e45d2102b1897f71ed63dc7");
  }
}
