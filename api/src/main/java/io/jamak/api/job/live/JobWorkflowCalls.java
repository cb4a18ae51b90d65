package io.jamak.api.job.live;

import io.grpc.Context;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks and signals the workflow of one job, and never waits long for it: a person does too. */
@Component
class JobWorkflowCalls {
  private static final long QUERY_MS = 700;
  private static final long SIGNAL_MS = 3000;

  private final WorkflowClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("workflow-deadline").factory());

  JobWorkflowCalls(WorkflowClient client) {
    this.client = client;
  }

  /** Empty where the job has no workflow, or it does not answer in a moment. */
  <T> Optional<T> query(JobId id, Function<SubtitleJobWorkflow, T> question) {
    try (Context.CancellableContext briefly = deadline(QUERY_MS)) {
      return Optional.ofNullable(briefly.call(() -> question.apply(workflow(id))));
    } catch (RuntimeException noAnswer) {
      return Optional.empty();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Tells it something.
   *
   * @throws JamakException WORKFLOW_UNAVAILABLE when it does not take that in time
   */
  void signal(JobId id, Consumer<SubtitleJobWorkflow> message) {
    try (Context.CancellableContext briefly = deadline(SIGNAL_MS)) {
      briefly.run(() -> message.accept(workflow(id)));
    } catch (WorkflowException noAnswer) {
      throw new JamakException(
          ErrorCode.WORKFLOW_UNAVAILABLE,
          "workflow: " + SubtitleJobWorkflow.idOf(id.toString()) + " (expected: running)",
          noAnswer);
    }
  }

  private Context.CancellableContext deadline(long ms) {
    return Context.current().withDeadlineAfter(ms, TimeUnit.MILLISECONDS, timer);
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
