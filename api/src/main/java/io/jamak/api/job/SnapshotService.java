package io.jamak.api.job;

import io.grpc.Context;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.JobSnapshot;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * Says where one job stands: its workflow knows best; where that does not answer in a moment, the
 * row does.
 */
@Service
class SnapshotService {
  private static final long PATIENCE_MS = 700;

  private final JobReader jobs;
  private final WorkflowClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("snapshot-deadline").factory());

  SnapshotService(JobReader jobs, WorkflowClient client) {
    this.jobs = jobs;
    this.client = client;
  }

  /** Where the job stands now, or NOT_FOUND. */
  JobSnapshot snapshot(Caller caller, JobId id) {
    JobRow job = jobs.get(caller, id);
    boolean active = job.status() == JobStatus.RUNNING || job.status() == JobStatus.QUEUED;
    return active ? ask(id).orElseGet(() -> fromRow(job)) : fromRow(job);
  }

  private Optional<JobSnapshot> ask(JobId id) {
    try (Context.CancellableContext briefly =
        Context.current().withDeadlineAfter(PATIENCE_MS, TimeUnit.MILLISECONDS, timer)) {
      return Optional.ofNullable(briefly.call(() -> query(id)));
    } catch (WorkflowException noAnswer) {
      return Optional.empty();
    } catch (RuntimeException noAnswer) {
      return Optional.empty();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JobSnapshot query(JobId id) {
    return client
        .newWorkflowStub(SubtitleJobWorkflow.class, SubtitleJobWorkflow.idOf(id.toString()))
        .snapshot();
  }

  private static JobSnapshot fromRow(JobRow job) {
    Integer progress = job.progress();
    String failure = job.errorCode() == null ? "" : job.errorCode() + ": " + job.errorMessage();
    return new JobSnapshot(
        step(job), progress == null ? 0 : progress, 0, 0, false, failure, List.of());
  }

  private static String step(JobRow job) {
    return switch (job.status()) {
      case DRAFT, QUEUED -> "WAITING";
      case RUNNING -> "RUNNING";
      case SUCCEEDED -> "DONE";
      case FAILED, CANCELED ->
          job.errorStep() == null ? job.status().name() : job.errorStep().name();
    };
  }

  @PreDestroy
  void close() {
    timer.shutdownNow();
  }
}
