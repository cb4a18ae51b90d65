package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.workflows.job.JobBench.Case;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobSnapshotTest {
  @Test
  void a_snapshot_tells_step_percent_and_pieces_of_a_running_job() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(4))) {
      bench.script().on("MERGE", () -> bench.signal("pause"));
      bench.start().letPass(Duration.ofHours(1));
      assertThat(bench.snapshot())
          .isEqualTo(new JobSnapshot("MERGE", 82, 4, 4, true, "", List.of()));
      bench.signal("resume");
      bench.result();
      assertThat(bench.snapshot())
          .isEqualTo(new JobSnapshot("DONE", 100, 4, 4, false, "", List.of()));
    }
  }

  @Test
  void the_bar_only_rises_and_moves_at_most_once_a_second() {
    try (JobBench bench = new JobBench(Case.PLAIN.pieces(40)).start()) {
      bench.result();
      assertThat(bench.journal().bar()).isSorted().doesNotHaveDuplicates();
      assertThat(bench.journal().bar()).hasSizeBetween(1, 39);
    }
  }

  @Test
  void pieces_weigh_as_much_as_they_are_long() {
    JobProgress progress = new JobProgress();
    Audio audio = new Audio("a", 100, 1);
    progress.pieceDone(new Piece(0, 0, 50, false), audio);
    assertThat(progress.percent()).isEqualTo(45);
    progress.pieceDone(new Piece(1, 50, 100, false), audio);
    assertThat(progress.percent()).isEqualTo(80);
  }

  @Test
  void clocks_show_hours_only_where_there_are_any() {
    assertThat(SubtitleSteps.clock(130_000)).isEqualTo("02:10");
    assertThat(SubtitleSteps.clock(3_730_999)).isEqualTo("1:02:10");
  }
}
