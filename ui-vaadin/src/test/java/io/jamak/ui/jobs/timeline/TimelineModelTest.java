package io.jamak.ui.jobs.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.Ids;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.store.event.EventCodec;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRow;
import io.jamak.ui.jobs.TestJobs;
import io.jamak.ui.jobs.timeline.TimelineModel.Bar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
  private static final JobEvent.Snapshot JOB =
      new JobEvent.Snapshot(JobStatus.RUNNING, AssetId.next(), 0);

  private final List<EventRow> events = new ArrayList<>();

  @Test
  void waiting_ends_when_the_job_starts() {
    event(0, new JobEvent.Queued(JOB));
    event(5, new JobEvent.Started(JOB));

    TimelineModel model = TimelineModel.of(TestJobs.running(), events);

    assertThat(model.to()).isNull();
    assertThat(model.lanes())
        .singleElement()
        .satisfies(lane -> assertThat(lane.step()).isEqualTo("waiting"));
    assertThat(bars(model)).containsExactly(new Bar("waiting", "", 1, "done", at(0), at(5), "", 0));
  }

  @Test
  void a_retry_is_a_bar_of_its_own_on_the_same_lane() {
    step(1, "TRANSCRIBE", "1", 1, "started", "");
    step(4, "TRANSCRIBE", "1", 1, "failed", "engine died");
    step(6, "TRANSCRIBE", "1", 2, "started", "");
    step(9, "TRANSCRIBE", "1", 2, "done", "");

    TimelineModel model = TimelineModel.of(TestJobs.running(), events);

    assertThat(model.lanes()).hasSize(1);
    assertThat(model.lanes().getFirst().rows()).isOne();
    assertThat(bars(model))
        .containsExactly(
            new Bar("transcribe", "1", 1, "failed", at(1), at(4), "engine died", 0),
            new Bar("transcribe", "1", 2, "done", at(6), at(9), "", 0));
  }

  @Test
  void each_wait_for_a_busy_engine_is_a_bar_beside_its_attempt() {
    step(1, "TRANSCRIBE", "1", 1, "started", "");
    step(2, "TRANSCRIBE", "1", 1, "waiting", "2026-11-23T11:00:05Z");
    step(5, "TRANSCRIBE", "1", 1, "resumed", "2026-11-23T11:00:05Z");
    step(6, "TRANSCRIBE", "1", 1, "waiting", "2026-11-23T11:00:09Z");
    step(9, "TRANSCRIBE", "1", 1, "resumed", "2026-11-23T11:00:09Z");
    step(10, "TRANSCRIBE", "1", 1, "done", "");

    assertThat(bars(TimelineModel.of(TestJobs.running(), events)))
        .containsExactly(
            new Bar("transcribe", "1", 1, "done", at(1), at(10), "", 0),
            new Bar("transcribe", "1", 1, "waiting", at(2), at(5), "2026-11-23T11:00:05Z", 1),
            new Bar("transcribe", "1", 1, "waiting", at(6), at(9), "2026-11-23T11:00:09Z", 1));
  }

  @Test
  void pieces_that_overlap_stand_in_rows_of_their_own() {
    step(1, "TRANSCRIBE", "1", 1, "started", "");
    step(1, "TRANSCRIBE", "2", 1, "started", "");
    step(3, "TRANSCRIBE", "1", 1, "done", "");
    step(4, "TRANSCRIBE", "3", 1, "started", "");

    TimelineModel model = TimelineModel.of(TestJobs.running(), events);

    assertThat(model.lanes().getFirst().rows()).isEqualTo(2);
    assertThat(bars(model)).extracting(Bar::row).containsExactly(0, 1, 0);
    assertThat(bars(model)).extracting(Bar::state).containsExactly("done", "running", "running");
  }

  @Test
  void what_ran_when_the_job_failed_failed_only_in_the_failing_step() {
    step(1, "TRANSCRIBE", "1", 1, "started", "");
    step(1, "DIARIZE", "", 1, "started", "");

    TimelineModel model =
        TimelineModel.of(TestJobs.failed(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, at(7)), events);

    assertThat(bars(model)).extracting(Bar::state).containsExactly("failed", "canceled");
    assertThat(bars(model)).extracting(Bar::end).containsOnly(at(7));
  }

  @Test
  void a_job_without_history_has_no_lanes() {
    assertThat(TimelineModel.of(TestJobs.running(), List.of()).isEmpty()).isTrue();
  }

  private static List<Bar> bars(TimelineModel model) {
    return model.lanes().stream().flatMap(lane -> lane.bars().stream()).toList();
  }

  private static Instant at(int second) {
    return TestJobs.BIRTH.plusSeconds(second);
  }

  private void step(
      int second, String step, String part, int attempt, String state, String detail) {
    event(
        second,
        new JobEvent.StepReported(
            JOB, JobStep.valueOf(step), part, attempt, StepState.of(state), detail));
  }

  private void event(int second, JobEvent event) {
    JobRow job = TestJobs.running();
    events.add(
        new EventRow(
            events.size() + 1,
            Ids.next(),
            job.workspaceId(),
            EntityType.JOB,
            job.id().value(),
            event.type(),
            EventCodec.encode(event),
            at(second)));
  }
}
