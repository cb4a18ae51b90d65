package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRepository.StepEvent;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JobTimelineTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");

  @Test
  void the_same_step_is_written_once() {
    JobId id = Seed.running(STORE, caller, asset);
    StepEvent step = new StepEvent(JobStep.TRANSCRIBE, "piece 1", 1, StepState.STARTED, null);
    StepEvent again = new StepEvent(JobStep.TRANSCRIBE, "piece 1", 2, StepState.STARTED, "again");
    STORE.jobs().recordProgress(id, List.of(step), 0);
    STORE.jobs().recordProgress(id, List.of(step), 0);
    STORE.jobs().recordProgress(id, List.of(step, again), 0);

    assertThat(steps(id)).isEqualTo(2);
  }

  @Test
  void a_wait_for_a_busy_engine_stands_in_the_row_until_the_last_piece_goes_on() {
    JobId id = Seed.running(STORE, caller, asset);
    for (String until :
        List.of("2026-11-30T10:00:00Z", "2026-11-30T11:00:00Z", "2026-11-30T10:30:00Z")) {
      StepEvent wait = new StepEvent(JobStep.TRANSCRIBE, "1/3", 1, StepState.WAITING, until);
      STORE.jobs().recordProgress(id, List.of(wait), 0);
      STORE.jobs().recordProgress(id, List.of(wait), 0);
    }

    assertThat(steps(id)).isEqualTo(3);
    assertThat(STORE.jobQueries().findForWorker(id).orElseThrow().waitingUntil())
        .isEqualTo(Instant.parse("2026-11-30T11:00:00Z"));
  }

  private long steps(JobId id) {
    return STORE.eventLog().history(caller.workspaceId(), EntityType.JOB, id.value()).stream()
        .map(EventRow::type)
        .filter(EventType.JOB_STEP::equals)
        .count();
  }
}
