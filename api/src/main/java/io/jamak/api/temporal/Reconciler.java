package io.jamak.api.temporal;

import io.jamak.api.SideBySide;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import io.jamak.store.outage.DatabaseOutage;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes rows and workflows agree again: starts what has no workflow, also after Temporal lost its
 * whole state, and ends rows whose workflow ended without telling.
 */
@Component
public class Reconciler {
  private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int BATCH = 500;
  private static final int AT_ONCE = 8;

  private final WorkflowClient client;
  private final WorkflowStarter starter;
  private final WorkflowCanceller canceller;
  private final JobQueries jobs;
  private final JobRepository repository;
  private final AssetQueries assets;
  private final BulkQueries bulk;

  public Reconciler(
      WorkflowClient client,
      WorkflowStarter starter,
      WorkflowCanceller canceller,
      JobQueries jobs,
      JobRepository repository,
      AssetQueries assets,
      BulkQueries bulk) {
    this.client = client;
    this.starter = starter;
    this.canceller = canceller;
    this.jobs = jobs;
    this.repository = repository;
    this.assets = assets;
    this.bulk = bulk;
  }

  /** The regular round. A server that is away ends it; the next one comes. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
  public void reconcile() {
    try {
      reconcileIdleFor(IDLE);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("reconciler will try again: {}", away.toString());
      }
    }
  }

  /** One round over rows that nobody touched for so long. */
  public void reconcileIdleFor(Duration idle) {
    SideBySide.run(AT_ONCE, jobs.listActiveIdleFor(idle, BATCH), this::quietly);
    SideBySide.run(AT_ONCE, assets.listWithoutFacts(BATCH), this::ingestQuietly);
    SideBySide.run(AT_ONCE, bulk.listIdleFor(idle, BATCH), this::bulkQuietly);
  }

  private void quietly(JobRow job) {
    try {
      repair(job);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("job {} was not compared with its workflow: {}", job.id(), away.toString());
      }
    }
  }

  private void ingestQuietly(AssetRow asset) {
    try {
      starter.startIngest(asset);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("ingest of asset {} was not started: {}", asset.id(), away.toString());
      }
    }
  }

  /** One that runs is left alone; another that was lost, or ended by hand, is started. */
  private void bulkQuietly(BulkActionRow action) {
    try {
      starter.startBulk(action);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("bulk action {} was not started: {}", action.id(), away.toString());
      }
    }
  }

  private void repair(JobRow job) {
    Optional<WorkflowExecutionStatus> status = statusOf(job);
    if (jobs.isCancelRequested(job.id())) {
      carryOutCancel(job, status);
      return;
    }
    if (status.isEmpty()) {
      log.info("job {} is {} and has no workflow: starting it", job.id(), job.status());
      starter.startJob(job);
      repository.markDispatched(job.id());
      return;
    }
    switch (status.get()) {
      case WORKFLOW_EXECUTION_STATUS_RUNNING -> {
        if (job.status() == JobStatus.QUEUED) {
          repository.markDispatched(job.id());
        }
      }
      case WORKFLOW_EXECUTION_STATUS_CANCELED, WORKFLOW_EXECUTION_STATUS_TERMINATED -> {
        log.info("job {} is {} but its workflow was ended by hand", job.id(), job.status());
        repository.cancel(job.id());
      }
      case WORKFLOW_EXECUTION_STATUS_COMPLETED,
          WORKFLOW_EXECUTION_STATUS_FAILED,
          WORKFLOW_EXECUTION_STATUS_TIMED_OUT ->
          fail(job, status.get());
      default -> log.debug("job {}: workflow is {}", job.id(), status.get());
    }
  }

  /** A cancel was accepted: a workflow that runs is told again, and no other is started. */
  private void carryOutCancel(JobRow job, Optional<WorkflowExecutionStatus> status) {
    boolean runs =
        status
            .filter(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING::equals)
            .isPresent();
    if (!runs || !canceller.cancel(job.id())) {
      log.info("job {} is {} and its cancel was accepted: ending it", job.id(), job.status());
      repository.cancel(job.id());
    }
  }

  private void fail(JobRow job, WorkflowExecutionStatus status) {
    log.warn("job {} is {} but its workflow is {}", job.id(), job.status(), status);
    repository.fail(
        job.id(),
        ErrorCode.WORKFLOW_LOST,
        null,
        null,
        "workflow: " + status + " (expected: running while the job is)");
  }

  private Optional<WorkflowExecutionStatus> statusOf(JobRow job) {
    return WorkflowLook.at(client, SubtitleJobWorkflow.idOf(job.id().toString()));
  }
}
