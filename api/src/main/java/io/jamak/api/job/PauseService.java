package io.jamak.api.job;

import io.grpc.Context;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Holds a running job and lets it go on, by the workflow's own signals, as an operator does by
 * hand.
 */
@Service
class PauseService {
  private static final long PATIENCE_MS = 3000;

  private final JobReader jobs;
  private final WorkflowClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("signal-deadline").factory());

  PauseService(JobReader jobs, WorkflowClient client) {
    this.jobs = jobs;
    this.client = client;
  }

  /**
   * Starts no further step or piece of the job; what runs, finishes.
   *
   * @throws JamakException NOT_FOUND, CONFLICT when it is not running, WORKFLOW_UNAVAILABLE when
   *     its workflow does not answer
   */
  void pause(Caller caller, JobId id) {
    signal(caller, id, SubtitleJobWorkflow::pause);
  }

  /** Goes on after {@link #pause}; fails as that does. */
  void resume(Caller caller, JobId id) {
    signal(caller, id, SubtitleJobWorkflow::resume);
  }

  private void signal(Caller caller, JobId id, Consumer<SubtitleJobWorkflow> signal) {
    JobRow job = jobs.get(caller, id);
    if (job.status() != JobStatus.RUNNING) {
      throw new JamakException(
          ErrorCode.CONFLICT, "status: " + job.status().code() + " (expected: running)");
    }
    try (Context.CancellableContext briefly =
        Context.current().withDeadlineAfter(PATIENCE_MS, TimeUnit.MILLISECONDS, timer)) {
      briefly.run(() -> signal.accept(workflow(id)));
    } catch (WorkflowException noAnswer) {
      throw new JamakException(
          ErrorCode.WORKFLOW_UNAVAILABLE,
          "workflow: " + SubtitleJobWorkflow.idOf(id.toString()) + " (expected: running)",
          noAnswer);
    }
  }

  private SubtitleJobWorkflow workflow(JobId id) {
    return client.newWorkflowStub(
        SubtitleJobWorkflow.class, SubtitleJobWorkflow.idOf(id.toString()));
  }

  @PreDestroy
  void close() {
    timer.shutdownNow();
  }
}
