package io.jamak.api.temporal;

import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of QUEUED rows, a dozen at a time: woken after each run; rows of a process
 * that died are started too. Several processes may do it at once; ids make a start happen once.
 */
@Component
public class JobDispatcher extends PollingLoop<JobRow> {
  private static final int AT_ONCE = 12;

  private final JobQueries queries;
  private final JobRepository repository;
  private final WorkflowStarter starter;

  public JobDispatcher(JobQueries queries, JobRepository repository, WorkflowStarter starter) {
    super("job-dispatcher", AT_ONCE);
    this.queries = queries;
    this.repository = repository;
    this.starter = starter;
  }

  @Override
  List<JobRow> waiting(int most) {
    return queries.listUndispatched(most);
  }

  @Override
  void act(JobRow job) {
    starter.startJob(job);
    repository.markDispatched(job.id());
  }

  @Override
  String missed(JobRow job) {
    return "job " + job.id() + " was not started";
  }
}
