package io.jamak.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOptionsTest {
  @Test
  void switching_translation_off_keeps_the_languages_but_makes_none() {
    JobOptions options =
        new JobOptions("en", false, List.of("es"), List.of(OutputFormat.SRT), false, "en-standard");
    assertThat(options.activeTargets()).isEmpty();
    assertThat(options.targetLangs()).containsExactly("es");
  }

  @Test
  void later_changes_to_the_callers_lists_do_not_reach_the_options() {
    List<String> targets = new ArrayList<>(List.of("es"));
    JobOptions options =
        new JobOptions("en", true, targets, List.of(OutputFormat.SRT), false, "en-standard");
    targets.add("ca");
    assertThat(options.activeTargets()).containsExactly("es");
  }

  @Test
  void what_comes_with_every_job_cannot_be_asked_for() {
    List<OutputFormat> raw = List.of(OutputFormat.SRT, OutputFormat.RAW);

    assertThatThrownBy(() -> new JobOptions("en", false, List.of(), raw, false, "en-standard"))
        .hasMessage("outputFormats: [SRT, RAW] (expected: of [SRT, VTT, TXT, JSON])");
  }
}
