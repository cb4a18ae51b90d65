package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.SideBySide;
import io.jamak.api.temporal.WorkflowCanceller;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Cancels jobs. What waits is ended in its row at once; what runs is ended by its workflow, which
 * stops the engine and writes the row.
 */
@Component
class JobStopper {
  private static final Logger log = LoggerFactory.getLogger(JobStopper.class);
  private static final int AT_ONCE = 16;

  private final JobQueries queries;
  private final JobRepository repository;
  private final WorkflowCanceller workflows;

  JobStopper(JobQueries queries, JobRepository repository, WorkflowCanceller workflows) {
    this.queries = queries;
    this.repository = repository;
    this.workflows = workflows;
  }

  /**
   * One result for each id, in order. Rows are changed on the caller's thread, in its transaction.
   *
   * @param force ends running ones too without waiting for their workers
   */
  List<BulkResult> cancel(Caller caller, List<JobId> ids, boolean force) {
    List<JobId> wanted = List.copyOf(new LinkedHashSet<>(ids));
    List<JobRow> rows = queries.listByIds(caller.workspaceId(), wanted);
    Map<JobId, BulkResult> results = new HashMap<>();
    rows.stream().filter(JobStopper::waits).forEach(job -> results.put(job.id(), end(job)));
    results.putAll(cancelRunning(rows, force ? this::kill : workflows::cancel));
    for (JobRow job : rows) {
      results.computeIfAbsent(job.id(), id -> ended(job));
    }
    return wanted.stream().map(id -> results.getOrDefault(id, BulkResult.absent(id))).toList();
  }

  private BulkResult end(JobRow job) {
    if (job.status() == JobStatus.QUEUED) {
      AfterCommit.run(() -> Thread.ofVirtual().start(() -> tell(job.id())));
    }
    return endRow(job.id());
  }

  /** The row has ended; a workflow that was started for it finds that out by itself, if later. */
  private void tell(JobId id) {
    try {
      workflows.cancel(id);
    } catch (RuntimeException away) {
      log.info("workflow of canceled job {} was not told: {}", id, away.toString());
    }
  }

  private Map<JobId, BulkResult> cancelRunning(List<JobRow> rows, Predicate<JobId> order) {
    List<JobId> running =
        rows.stream().filter(job -> job.status() == JobStatus.RUNNING).map(JobRow::id).toList();
    Map<JobId, BulkResult> results = new ConcurrentHashMap<>();
    Set<JobId> lost = ConcurrentHashMap.newKeySet();
    SideBySide.run(AT_ONCE, running, id -> ask(id, order, results, lost));
    lost.forEach(id -> results.put(id, endRow(id)));
    return results;
  }

  /** Nobody is left to write the row after this. */
  private boolean kill(JobId id) {
    workflows.terminate(id);
    return false;
  }

  /** {@code order} answers whether a workflow will end the row; else it is lost. */
  private void ask(
      JobId id, Predicate<JobId> order, Map<JobId, BulkResult> results, Set<JobId> lost) {
    try {
      if (order.test(id)) {
        results.put(id, BulkResult.done(id));
      } else {
        lost.add(id);
      }
    } catch (JamakException refused) {
      results.put(id, BulkResult.failed(id, refused));
    } catch (RuntimeException broken) {
      log.error("cancel of job {}", id, broken);
      results.put(id, BulkResult.failed(id, ErrorCode.INTERNAL_ERROR, "cancel was not possible"));
    }
  }

  private BulkResult endRow(JobId id) {
    return BulkResult.of(id, repository.cancel(id), "draft, queued or running");
  }

  private static boolean waits(JobRow job) {
    return job.status() == JobStatus.DRAFT || job.status() == JobStatus.QUEUED;
  }

  private static BulkResult ended(JobRow job) {
    return BulkResult.skipped(
        job.id(),
        ErrorCode.CONFLICT,
        "status: " + job.status().code() + " (expected: draft, queued or running)");
  }
}
