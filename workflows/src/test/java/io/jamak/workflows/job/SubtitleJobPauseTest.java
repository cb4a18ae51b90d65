package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.workflows.job.JobBench.Case;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubtitleJobPauseTest {
  private static final Duration LONG = Duration.ofHours(2);

  @Test
  void a_paused_job_finishes_its_step_and_starts_no_other_until_resumed() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("PROBE", () -> bench.signal("pause"));
      bench.start().letPass(LONG);
      assertThat(bench.snapshot().paused()).isTrue();
      assertThat(bench.journal().lines())
          .startsWith("PROBE #1 started")
          .containsExactlyInAnyOrder("PROBE #1 started", "PROBE pause #1 started", "PROBE #1 done");
      assertThat(bench.script().calls()).doesNotContain("EXTRACT_AUDIO");

      bench.signal("resume");
      assertThat(bench.result().status()).isEqualTo("succeeded");
      assertThat(bench.snapshot().paused()).isFalse();
      assertThat(bench.journal().lines()).contains("PROBE pause #1 done");
    }
  }

  @Test
  void a_job_that_is_canceled_while_paused_ends_at_once() {
    try (JobBench bench = new JobBench(Case.PLAIN)) {
      bench.script().on("PROBE", () -> bench.signal("pause"));
      bench.start().letPass(LONG);
      bench.cancel();
      assertThat(bench.canceledAs()).isEqualTo("canceled");
    }
  }

  @Test
  void a_pause_holds_the_pieces_that_have_not_started() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(30))) {
      bench.script().on("TRANSCRIBE 1", () -> bench.signal("pause"));
      bench.start().letPass(LONG);
      long started = bench.script().count("TRANSCRIBE");
      assertThat(started).isLessThan(30);
      assertThat(bench.snapshot().piecesDone()).isEqualTo((int) started);

      bench.signal("resume");
      assertThat(bench.result().status()).isEqualTo("succeeded");
      assertThat(bench.script().count("TRANSCRIBE")).isEqualTo(30);
    }
  }
}
