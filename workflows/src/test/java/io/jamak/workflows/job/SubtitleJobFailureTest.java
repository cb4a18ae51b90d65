package io.jamak.workflows.job;

import static io.jamak.workflows.job.Script.askingFor;
import static io.jamak.workflows.job.Script.failing;
import static io.jamak.workflows.job.Script.refusing;
import static io.jamak.workflows.job.Script.vanishing;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.workflows.job.JobBench.Case;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SubtitleJobFailureTest {
  @Test
  void a_piece_that_fails_is_tried_again_alone() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("TRANSCRIBE 2", failing(ErrorCode.ASR_FAILED));
      assertThat(bench.start().result().status()).isEqualTo("succeeded");
      assertThat(bench.script().count("TRANSCRIBE 2")).isEqualTo(2);
      assertThat(bench.script().count("TRANSCRIBE")).isEqualTo(4);
      assertThat(bench.journal().lines())
          .containsSubsequence(
              "TRANSCRIBE 2/3 #1 started",
              "TRANSCRIBE 2/3 #1 failed ASR_FAILED: scripted",
              "TRANSCRIBE 2/3 #2 started",
              "TRANSCRIBE 2/3 #2 done");
      assertThat(bench.snapshot().lastFailure()).isEqualTo("ASR_FAILED: scripted");
    }
  }

  @Test
  void a_busy_engine_is_waited_for_by_the_workflow_and_everybody_is_told() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      Runnable busy = askingFor(Duration.ofMinutes(40));
      bench.script().on("TRANSCRIBE 2", busy, busy, busy, busy, busy, busy, busy);
      assertThat(bench.start().result().status()).isEqualTo("succeeded");
      assertThat(bench.script().count("TRANSCRIBE 2")).isEqualTo(8);
      assertThat(bench.journal().lines())
          .filteredOn(line -> line.startsWith("TRANSCRIBE 2/3 #"))
          .hasSize(16)
          .allMatch(line -> line.startsWith("TRANSCRIBE 2/3 #1 "))
          .doesNotHaveDuplicates();
      assertThat(bench.journal().lines())
          .anyMatch(line -> line.matches("TRANSCRIBE 2/3 #1 waiting 20\\d\\d-.*Z"));
      assertThat(bench.snapshot().lastFailure()).isEqualTo("ENGINE_BUSY: status 429");
    }
  }

  @Test
  void a_piece_that_keeps_failing_fails_the_job_with_step_and_attempt() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(20))) {
      bench.script().on("TRANSCRIBE 1", fiveTimes(failing(ErrorCode.ASR_FAILED)));
      assertThat(bench.start().result()).isEqualTo(new JobResult("failed", "ASR_FAILED", 0));
      assertThat(bench.journal().failure()).isEqualTo("ASR_FAILED in TRANSCRIBE #5: scripted");
      assertThat(bench.journal().status()).isEqualTo(JobStatus.FAILED);
      assertThat(bench.journal().usage()).isNull();
    }
  }

  @Test
  void once_a_piece_has_failed_for_good_no_other_piece_is_started() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(200))) {
      bench.script().on("TRANSCRIBE 1", refusing(ErrorCode.SOURCE_CHANGED));
      assertThat(bench.start().result().errorCode()).isEqualTo("SOURCE_CHANGED");
      assertThat(bench.script().count("TRANSCRIBE")).isLessThan(100);
    }
  }

  @Test
  void what_the_user_got_wrong_is_not_tried_again() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("EXTRACT_AUDIO", failing(ErrorCode.MEDIA_UNREADABLE));
      assertThat(bench.start().result().errorCode()).isEqualTo("MEDIA_UNREADABLE");
      assertThat(bench.script().count("EXTRACT_AUDIO")).isEqualTo(1);
    }
  }

  @Test
  void a_translation_that_fails_keeps_the_files_that_are_written() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es", "ca"))) {
      bench.script().on("TRANSLATE es", fiveTimes(failing(ErrorCode.TRANSLATE_FAILED)));
      assertThat(bench.start().result().errorCode()).isEqualTo("TRANSLATE_FAILED");
      assertThat(bench.script().calls()).contains("WRITE_OUTPUTS en", "WRITE_OUTPUTS ca");
      assertThat(bench.journal().failure()).isEqualTo("TRANSLATE_FAILED in TRANSLATE #5: scripted");
      assertThat(bench.journal().usage()).isNull();
    }
  }

  @Test
  void a_translator_that_refuses_us_leaves_the_original_and_says_so_to_engineers() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es"))) {
      bench.script().on("TRANSLATE es", refusing(ErrorCode.ENGINE_REFUSED));
      assertThat(bench.start().result().errorCode()).isEqualTo("TRANSLATE_FAILED");
      assertThat(bench.journal().failure())
          .isEqualTo("TRANSLATE_FAILED in TRANSLATE #1: ENGINE_REFUSED: scripted");
    }
  }

  @Test
  void a_translation_that_breaks_without_a_reason_is_called_a_failed_translation() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es"))) {
      bench
          .script()
          .on(
              "TRANSLATE es",
              fiveTimes(
                  () -> {
                    throw new IllegalStateException("broken");
                  }));
      assertThat(bench.start().result().errorCode()).isEqualTo("TRANSLATE_FAILED");
      assertThat(bench.journal().failure()).contains("java.lang.IllegalStateException: broken");
    }
  }

  @Test
  void a_plan_that_cannot_be_made_fails_the_job_before_its_first_step() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("BEGIN", refusing(ErrorCode.ENGINE_MISSING));
      assertThat(bench.start().result().errorCode()).isEqualTo("ENGINE_MISSING");
      assertThat(bench.journal().failure()).isEqualTo("ENGINE_MISSING in  #1: scripted");
    }
  }

  @Test
  void a_database_that_is_away_delays_the_bill_and_never_doubles_it() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench
          .script()
          .on("RECORD_USAGE", fiveTimes(failing(ErrorCode.DATABASE_UNAVAILABLE)))
          .on("RECORD_PROGRESS", fiveTimes(failing(ErrorCode.DATABASE_UNAVAILABLE)));
      assertThat(bench.start().result().status()).isEqualTo("succeeded");
      assertThat(bench.script().count("RECORD_USAGE")).isEqualTo(6);
      assertThat(bench.journal().lines()).contains("PROBE #1 started", "COMPOSE #1 done");
    }
  }

  @Test
  void a_piece_whose_worker_dies_is_given_to_another() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("TRANSCRIBE 3", vanishing());
      assertThat(bench.start().result().status()).isEqualTo("succeeded");
      assertThat(bench.journal().lines())
          .contains("TRANSCRIBE 3/3 #1 failed WORKER_LOST: no heartbeat for 10 s");
    }
  }

  private static Runnable[] fiveTimes(Runnable act) {
    return Collections.nCopies(5, act).toArray(Runnable[]::new);
  }
}
