package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.workflows.job.JobBench.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts that take over what earlier ones have made, and bill only what they do themselves. */
class SubtitleJobBeginningTest {
  @Test
  void from_translation_on_nothing_is_listened_to_and_only_the_languages_are_billed() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es", "ca").from(JobStep.TRANSLATE)).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("succeeded", "", 6));
      assertThat(steps(bench))
          .startsWith("BEGIN", "WRITE_OUTPUTS en")
          .endsWith("RECORD_USAGE")
          .contains("TRANSLATE es", "TRANSLATE ca", "WRITE_OUTPUTS es", "WRITE_OUTPUTS ca")
          .hasSize(7);
      assertThat(bench.journal().usage()).isEqualTo("0 + 180000");
    }
  }

  @Test
  void a_translation_that_an_earlier_attempt_has_made_is_not_billed_again() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es", "ca").from(JobStep.TRANSLATE))) {
      bench.script().made("es(cues(old))");
      bench.start().result();
      assertThat(bench.journal().usage()).isEqualTo("0 + 90000");
    }
    try (JobBench bench = new JobBench(Case.PLAIN.to("es", "ca"))) {
      bench.script().made("es(cues(old))");
      bench.start().result();
      assertThat(bench.journal().usage()).as("of all steps").isEqualTo("90000 + 180000");
    }
  }

  @Test
  void from_composing_on_the_cues_are_made_anew_of_the_old_words() {
    try (JobBench bench = new JobBench(Case.PLAIN.from(JobStep.COMPOSE)).start()) {
      bench.result();
      assertThat(steps(bench))
          .containsExactly("BEGIN", "COMPOSE", "WRITE_OUTPUTS en", "RECORD_USAGE");
      assertThat(bench.journal().usage()).isEqualTo("0 + 0");
    }
  }

  @Test
  void from_writing_on_no_engine_is_asked_and_nothing_is_billed() {
    try (JobBench bench =
        new JobBench(Case.PLAIN.to("es").from(JobStep.WRITE_OUTPUTS, "es")).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("succeeded", "", 4));
      assertThat(steps(bench))
          .containsExactly("BEGIN", "WRITE_OUTPUTS en", "WRITE_OUTPUTS es", "RECORD_USAGE");
      assertThat(bench.journal().usage()).isEqualTo("0 + 0");
    }
  }

  @Test
  void it_fails_and_is_canceled_as_others_are() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es").from(JobStep.TRANSLATE))) {
      bench.script().on("TRANSLATE es", Script.refusing(ErrorCode.LANG_PAIR));
      assertThat(bench.start().result()).isEqualTo(new JobResult("failed", "LANG_PAIR", 0));
    }
    try (JobBench bench = new JobBench(Case.PLAIN.to("es").from(JobStep.TRANSLATE))) {
      bench.script().on("TRANSLATE es", Script.workingUntilCanceled(bench::cancel));
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertThat(bench.journal().status()).isEqualTo(JobStatus.CANCELED);
    }
  }

  private static List<String> steps(JobBench bench) {
    return bench.script().calls().stream().filter(call -> !call.equals("RECORD_PROGRESS")).toList();
  }
}
