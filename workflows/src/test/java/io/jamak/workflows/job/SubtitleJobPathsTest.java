package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.job.JobStatus;
import io.jamak.workflows.job.JobBench.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleJobPathsTest {
  @Test
  void a_job_runs_its_steps_in_order_and_bills_the_length_that_was_listened_to() {
    try (JobBench bench = new JobBench(Case.PLAIN).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("succeeded", "", 2));
      assertThat(steps(bench))
          .containsExactly(
              "BEGIN",
              "PROBE",
              "EXTRACT_AUDIO",
              "CUT",
              "MERGE",
              "COMPOSE",
              "WRITE_OUTPUTS en",
              "RECORD_USAGE");
      assertThat(bench.script().count("TRANSCRIBE")).isEqualTo(3);
      assertThat(bench.journal().status()).isEqualTo(JobStatus.SUCCEEDED);
      assertThat(bench.status()).isEqualTo("succeeded");
      assertThat(bench.journal().lines())
          .contains("PROBE #1 started", "TRANSCRIBE 3/3 #1 done", "RECORD_USAGE #1 done");
      assertThat(bench.journal().usage()).isEqualTo("90000 + 0");
    }
  }

  @Test
  void several_languages_are_translated_from_the_same_cues_and_billed_each() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es", "ca")).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("succeeded", "", 6));
      assertThat(bench.script().calls())
          .contains("TRANSLATE es", "TRANSLATE ca", "WRITE_OUTPUTS es", "WRITE_OUTPUTS ca");
      assertThat(bench.journal().usage()).isEqualTo("90000 + 180000");
      assertThat(bench.snapshot().languagesDone()).containsExactlyInAnyOrder("es", "ca");
    }
  }

  @Test
  void what_was_spoken_in_a_wanted_language_already_is_not_billed_as_a_translation() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("en", "ca")).start()) {
      assertThat(bench.result().status()).isEqualTo("succeeded");
      assertThat(bench.journal().usage()).isEqualTo("90000 + 90000");
    }
  }

  @Test
  void the_files_of_the_original_are_written_before_any_translation_starts() {
    try (JobBench bench = new JobBench(Case.PLAIN.to("es")).start()) {
      bench.result();
      List<String> calls = bench.script().calls();
      assertThat(calls.indexOf("WRITE_OUTPUTS en")).isLessThan(calls.indexOf("TRANSLATE es"));
    }
  }

  @Test
  void speakers_are_told_apart_only_when_asked_for() {
    try (JobBench bench = new JobBench(Case.PLAIN.speakers()).start()) {
      bench.result();
      assertThat(steps(bench)).containsSubsequence("MERGE", "DIARIZE", "COMPOSE");
    }
  }

  @Test
  void every_piece_is_recognised_once_and_no_more_than_the_window_at_a_time() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(30)).start()) {
      assertThat(bench.result().status()).isEqualTo("succeeded");
      assertThat(bench.script().calls().stream().filter(call -> call.startsWith("TRANSCRIBE")))
          .hasSize(30)
          .doesNotHaveDuplicates();
      assertThat(bench.script().mostAtOnce()).isLessThanOrEqualTo(SubtitleJob.PIECES_AT_ONCE + 1);
    }
  }

  @Test
  void media_without_speech_succeeds_with_empty_files_and_without_translation() {
    try (JobBench bench = new JobBench(Case.PLAIN.silent().speakers().to("es")).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("succeeded", "", 4));
      assertThat(bench.script().calls())
          .contains("WRITE_OUTPUTS en", "WRITE_OUTPUTS es")
          .doesNotContain("DIARIZE", "TRANSLATE es");
      assertThat(bench.journal().usage()).isEqualTo("90000 + 0 no speech");
      assertThat(bench.journal().lines()).contains("TRANSLATE es #1 skipped no speech");
    }
  }

  @Test
  void media_without_sound_fails_and_says_so() {
    try (JobBench bench = new JobBench(Case.PLAIN.withoutSound()).start()) {
      assertThat(bench.result()).isEqualTo(new JobResult("failed", "NO_AUDIO", 0));
      assertThat(bench.journal().failure())
          .isEqualTo("NO_AUDIO in PROBE #1: audioStreams: 0 (expected: >= 1)");
      assertThat(bench.script().calls()).doesNotContain("EXTRACT_AUDIO");
    }
  }

  @Test
  void a_row_that_has_ended_already_is_left_alone() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.journal().alreadyIs(JobStatus.CANCELED);
      assertThat(bench.start().result()).isEqualTo(new JobResult("ended", "CONFLICT", 0));
      assertThat(bench.script().calls()).containsExactly("BEGIN");
    }
  }

  @Test
  void a_row_that_runs_already_is_taken_up_again() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.journal().alreadyIs(JobStatus.RUNNING);
      assertThat(bench.start().result().status()).isEqualTo("succeeded");
    }
  }

  private static List<String> steps(JobBench bench) {
    return bench.script().calls().stream()
        .filter(call -> !call.equals("RECORD_PROGRESS") && !call.startsWith("TRANSCRIBE"))
        .toList();
  }
}
