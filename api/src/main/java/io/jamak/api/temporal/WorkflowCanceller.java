package io.jamak.api.temporal;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Asks a job's workflow to end; the row follows from the workflow's own journal. */
@Component
public class WorkflowCanceller {
  private final WorkflowClient client;

  public WorkflowCanceller(WorkflowClient client) {
    this.client = client;
  }

  /**
   * Sends Temporal's own cancel.
   *
   * @return false when no such workflow runs
   * @throws JamakException WORKFLOW_UNAVAILABLE when the server does not answer
   */
  public boolean cancel(JobId job) {
    return send(job, WorkflowStub::cancel);
  }

  /**
   * Ends a workflow that no worker answers for any more; nothing of it is cleaned up.
   *
   * @return false when no such workflow runs
   * @throws JamakException WORKFLOW_UNAVAILABLE when the server does not answer
   */
  public boolean terminate(JobId job) {
    return send(job, workflow -> workflow.terminate("a person gave up waiting"));
  }

  private boolean send(JobId job, Consumer<WorkflowStub> order) {
    try {
      order.accept(client.newUntypedWorkflowStub(SubtitleJobWorkflow.idOf(job.toString())));
      return true;
    } catch (WorkflowNotFoundException absent) {
      return false;
    } catch (WorkflowServiceException unreachable) {
      throw new JamakException(
          ErrorCode.WORKFLOW_UNAVAILABLE, "cancel of job " + job + " was not sent", unreachable);
    }
  }
}
