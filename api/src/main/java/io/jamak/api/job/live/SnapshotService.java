package io.jamak.api.job.live;

import io.jamak.api.job.JobService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.JobSnapshot;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Says where one job stands: its workflow knows best; where that does not answer in a moment, the
 * row does.
 */
@Service
class SnapshotService {
  private final JobService jobs;
  private final JobWorkflowCalls workflows;

  SnapshotService(JobService jobs, JobWorkflowCalls workflows) {
    this.jobs = jobs;
    this.workflows = workflows;
  }

  /** Where the job stands now, or NOT_FOUND. */
  JobSnapshot snapshot(Caller caller, JobId id) {
    JobRow job = jobs.get(caller, id);
    boolean active = job.status() == JobStatus.RUNNING || job.status() == JobStatus.QUEUED;
    return active
        ? workflows.query(id, SubtitleJobWorkflow::snapshot).orElseGet(() -> fromRow(job))
        : fromRow(job);
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
}
