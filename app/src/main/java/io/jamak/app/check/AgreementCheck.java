package io.jamak.app.check;

import io.jamak.api.temporal.TemporalConfiguration;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.domain.job.JobId;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I7: PostgreSQL and Temporal agree on what runs, after 60 s of quiet. */
public final class AgreementCheck {
  private static final Duration QUIET = Duration.ofSeconds(60);
  private static final int LIMIT = 10_000;
  private static final int EXAMPLES = 5;
  private static final String JOB = "job-";

  private final JobQueries jobs;
  private final Set<String> running;

  public AgreementCheck(JobQueries jobs, TemporalSettings temporal) {
    this.jobs = jobs;
    this.running = listRunning(temporal);
  }

  private static Set<String> listRunning(TemporalSettings settings) {
    TemporalConfiguration temporal = new TemporalConfiguration();
    WorkflowServiceStubs stubs = temporal.workflowServiceStubs(settings);
    try {
      WorkflowClient client = temporal.workflowClient(stubs, settings);
      try (Stream<WorkflowExecutionMetadata> open =
          client.listExecutions("ExecutionStatus = 'Running'")) {
        return open.map(execution -> execution.getExecution().getWorkflowId())
            .collect(Collectors.toUnmodifiableSet());
      }
    } finally {
      stubs.shutdownNow();
    }
  }

  /** Ids of the workflows that run. */
  public Set<String> running() {
    return running;
  }

  /** Active rows without a workflow, and workflows of jobs that ended. */
  public Finding check() {
    List<String> broken = new ArrayList<>();
    for (JobRow job : jobs.listActiveIdleFor(QUIET, LIMIT)) {
      if (!running.contains(JOB + job.id())) {
        broken.add("job " + job.id() + " is " + job.status() + " without a running workflow");
      }
    }
    running.stream()
        .filter(id -> id.startsWith(JOB))
        .map(id -> id.substring(JOB.length()))
        .filter(this::ended)
        .forEach(id -> broken.add("workflow job-" + id + " runs though its job ended"));
    return new Finding(
        "I7",
        "PostgreSQL and Temporal agree on what runs",
        broken.size(),
        broken.stream().limit(EXAMPLES).toList());
  }

  private boolean ended(String id) {
    return jobs.findForWorker(JobId.parse(id)).map(job -> job.status().isTerminal()).orElse(true);
  }
}
