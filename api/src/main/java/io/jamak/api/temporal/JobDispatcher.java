package io.jamak.api.temporal;

import io.jamak.api.SideBySide;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import io.jamak.store.outage.DatabaseOutage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of QUEUED rows, a dozen at a time: woken after each run, and looking by
 * itself every second, so that rows of a process that died are started too. Several processes may
 * do it at once; ids make a start happen once.
 */
@Component
public class JobDispatcher implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(JobDispatcher.class);
  private static final int BATCH = 200;
  private static final int AT_ONCE = 12;

  private final JobQueries queries;
  private final JobRepository repository;
  private final WorkflowStarter starter;
  private final PollingLoop loop = new PollingLoop("job-dispatcher", this::dispatch);

  public JobDispatcher(JobQueries queries, JobRepository repository, WorkflowStarter starter) {
    this.queries = queries;
    this.repository = repository;
    this.starter = starter;
  }

  /** There is something to start: returns at once. */
  public void wake() {
    loop.wake();
  }

  /**
   * Starts what waits now.
   *
   * @return how many could not be started, because the server did not answer
   */
  public int dispatch() {
    int failures = 0;
    List<JobRow> waiting = queries.listUndispatched(BATCH);
    while (!waiting.isEmpty() && failures == 0) {
      failures = startAll(waiting);
      waiting = waiting.size() < BATCH ? List.of() : queries.listUndispatched(BATCH);
    }
    return failures;
  }

  private int startAll(List<JobRow> jobs) {
    AtomicInteger failures = new AtomicInteger();
    SideBySide.run(AT_ONCE, jobs, job -> startOne(job, failures));
    return failures.get();
  }

  private void startOne(JobRow job, AtomicInteger failures) {
    try {
      starter.startJob(job);
      repository.markDispatched(job.id());
    } catch (RuntimeException refused) {
      if (failures.incrementAndGet() == 1 && !DatabaseOutage.caused(refused)) {
        log.warn("job {} was not started and will be tried again", job.id(), refused);
      }
    }
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
