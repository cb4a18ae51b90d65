package io.jamak.store.job;

import static io.jamak.store.Outcome.ABSENT;
import static io.jamak.store.Outcome.ALREADY;
import static io.jamak.store.Outcome.DONE;
import static io.jamak.store.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobQueries.Order;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class CancelRequestTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final JobRepository jobs = STORE.jobs();

  @Test
  void what_waits_is_canceled_at_once_and_only_a_workflow_that_may_exist_is_told() {
    JobId draft = Seed.job(STORE, caller, asset, false).id();
    JobId queued = Seed.job(STORE, caller, asset, true).id();

    assertThat(jobs.requestCancel(caller, draft, false)).isEqualTo(DONE);
    assertThat(jobs.requestCancel(caller, queued, false)).isEqualTo(DONE);

    assertThat(List.of(status(draft), status(queued))).containsOnly(JobStatus.CANCELED);
    assertThat(orders()).contains(new Order(queued, WorkflowOrder.CANCEL));
    assertThat(orders()).extracting(Order::id).doesNotContain(draft);
    assertThat(jobs.requestCancel(caller, queued, false)).isEqualTo(ALREADY);
    assertThat(jobs.requestCancel(Seed.owner(DATABASE), queued, false)).isEqualTo(ABSENT);
  }

  @Test
  void what_runs_goes_on_until_its_workflow_was_told_and_is_told_of_once_in_the_journal() {
    JobId id = Seed.running(STORE, caller, asset);

    assertThat(jobs.requestCancel(caller, id, false)).isEqualTo(DONE);
    assertThat(jobs.requestCancel(caller, id, false)).isEqualTo(DONE);

    assertThat(status(id)).isEqualTo(JobStatus.RUNNING);
    assertThat(STORE.jobQueries().isCancelRequested(id)).isTrue();
    assertThat(types(id)).containsOnlyOnce(EventType.JOB_CANCEL_REQUESTED);
    jobs.markTold(id, WorkflowOrder.TERMINATE);
    assertThat(orders()).contains(new Order(id, WorkflowOrder.CANCEL));
    jobs.markTold(id, WorkflowOrder.CANCEL);
    assertThat(orders()).extracting(Order::id).doesNotContain(id);
  }

  @Test
  void after_an_accepted_cancel_nothing_is_billed_and_nothing_fails() {
    JobId finished = Seed.running(STORE, caller, asset);
    JobId broken = Seed.running(STORE, caller, asset);
    jobs.requestCancel(caller, finished, false);
    jobs.requestCancel(caller, broken, false);

    assertThat(jobs.succeed(finished, 60_000, 0, false)).isEqualTo(REFUSED);
    assertThat(jobs.fail(broken, ErrorCode.ASR_FAILED, null, 1, "late")).isEqualTo(REFUSED);

    for (JobId id : List.of(finished, broken)) {
      JobRow row = STORE.jobQueries().findForWorker(id).orElseThrow();
      assertThat(row.status()).isEqualTo(JobStatus.CANCELED);
      assertThat(row.costUnits()).isEqualByComparingTo(BigDecimal.ZERO);
      assertThat(row.errorCode()).isNull();
    }
  }

  @Test
  void by_force_the_row_ends_at_once() {
    JobId id = Seed.running(STORE, caller, asset);
    jobs.requestCancel(caller, id, false);

    assertThat(jobs.requestCancel(caller, id, true)).isEqualTo(DONE);

    assertThat(status(id)).isEqualTo(JobStatus.CANCELED);
    assertThat(orders()).contains(new Order(id, WorkflowOrder.TERMINATE));
  }

  @Test
  void what_has_ended_stays_as_it_is() {
    JobId id = Seed.running(STORE, caller, asset);
    Seed.finish(STORE, id);

    assertThat(jobs.requestCancel(caller, id, false)).isEqualTo(REFUSED);

    assertThat(status(id)).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(orders()).extracting(Order::id).doesNotContain(id);
  }

  private static List<Order> orders() {
    return STORE.jobQueries().listOrders(100);
  }

  private static JobStatus status(JobId id) {
    return STORE.jobQueries().findForWorker(id).orElseThrow().status();
  }

  private List<EventType> types(JobId id) {
    return STORE.eventLog().history(caller.workspaceId(), EntityType.JOB, id.value()).stream()
        .map(EventRow::type)
        .toList();
  }
}
