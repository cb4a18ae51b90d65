package io.jamak.api.job.live;

import io.jamak.api.job.JobService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Holds one running job, and lets it go on. */
@Service
class PauseService {
  private final JobService jobs;
  private final JobWorkflowCalls workflows;

  PauseService(JobService jobs, JobWorkflowCalls workflows) {
    this.jobs = jobs;
    this.workflows = workflows;
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

  private void signal(Caller caller, JobId id, Consumer<SubtitleJobWorkflow> message) {
    JobRow job = jobs.get(caller, id);
    if (job.status() != JobStatus.RUNNING) {
      throw new JamakException(
          ErrorCode.CONFLICT, "status: " + job.status().code() + " (expected: running)");
    }
    workflows.signal(id, message);
  }
}
