package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.workflows.job.JobBench.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleJobCancelTest {
  private static final Case FULL = Case.PLAIN.speakers().to("es");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROBE",
        "EXTRACT_AUDIO",
        "CUT",
        "MERGE",
        "DIARIZE",
        "COMPOSE",
        "WRITE_OUTPUTS en",
        "TRANSLATE es",
        "WRITE_OUTPUTS es"
      })
  void a_cancel_stops_the_running_step_before_it_is_journalled(String step) {
    try (JobBench bench = new JobBench(FULL)) {
      bench.script().on(step, Script.workingUntilCanceled(bench::cancel));
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertCanceled(bench);
      assertThat(bench.journal().runningAtCancel()).isZero();
    }
  }

  @Test
  void a_cancel_stops_all_running_pieces_before_it_is_journalled() {
    try (JobBench bench = new JobBench(FULL)) {
      bench
          .script()
          .on("TRANSCRIBE 1", Script.workingUntilCanceled(() -> {}))
          .on("TRANSCRIBE 2", Script.workingUntilCanceled(() -> {}))
          .on("TRANSCRIBE 3", Script.workingUntilCanceled(bench::cancelOnceThreeRun));
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertCanceled(bench);
      assertThat(bench.journal().runningAtCancel()).isZero();
      assertThat(bench.script().calls()).doesNotContain("MERGE");
    }
  }

  @Test
  void a_cancel_before_the_first_step_ends_canceled_too() {
    try (JobBench bench = new JobBench(FULL)) {
      bench.startWithoutWorkers();
      bench.cancel();
      bench.startWorkers();
      assertThat(bench.canceledAs()).isEqualTo("canceled");
      assertCanceled(bench);
      assertThat(bench.script().calls()).doesNotContain("PROBE");
    }
  }

  @Test
  void a_cancel_while_the_plan_is_read_ends_canceled() {
    try (JobBench bench = new JobBench(FULL)) {
      bench.script().on("BEGIN", bench::cancel).on("PROBE", Script.workingUntilCanceled(() -> {}));
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertCanceled(bench);
    }
  }

  @Test
  void a_cancel_of_a_paused_job_does_not_wait_for_resume() {
    try (JobBench bench = new JobBench(FULL)) {
      bench.script().on("CUT", () -> bench.signal("pause"));
      bench.journal().when("CUT #1 done", bench::cancel);
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertThat(bench.script().count("TRANSCRIBE")).isZero();
      assertCanceled(bench);
    }
  }

  @Test
  void a_cancel_between_two_attempts_ends_canceled() {
    try (JobBench bench = new JobBench(FULL)) {
      bench.script().on("COMPOSE", Script.failing(ErrorCode.STORAGE_FAILED));
      bench.journal().when("COMPOSE #1 failed STORAGE_FAILED: scripted", bench::cancel);
      assertThat(bench.start().canceledAs()).isEqualTo("canceled");
      assertThat(bench.script().count("COMPOSE")).isEqualTo(1);
      assertCanceled(bench);
    }
  }

  @Test
  void a_cancel_that_comes_after_the_bill_leaves_the_job_succeeded() {
    try (JobBench bench = new JobBench(FULL)) {
      bench.script().on("RECORD_USAGE", bench::cancelAndAwaitRequest);
      assertThat(bench.start().canceledAs()).isEqualTo("succeeded");
      assertThat(bench.journal().status()).isEqualTo(JobStatus.SUCCEEDED);
      assertThat(bench.script().count("CANCEL")).isZero();
    }
  }

  private static void assertCanceled(JobBench bench) {
    assertThat(bench.journal().status()).isEqualTo(JobStatus.CANCELED);
    assertThat(bench.journal().usage()).isNull();
    assertThat(bench.script().count("CANCEL")).isEqualTo(1);
  }
}
