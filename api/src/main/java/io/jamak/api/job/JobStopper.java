package io.jamak.api.job;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** One result for each id, in order. */
  List<BulkResult> cancel(Caller caller, List<JobId> ids) {
    List<JobId> wanted = List.copyOf(new LinkedHashSet<>(ids));
    Map<JobId, JobRow> rows =
        queries.listByIds(caller.workspaceId(), wanted).stream()
            .collect(Collectors.toMap(JobRow::id, Function.identity()));
    Map<JobId, BulkResult> results = new ConcurrentHashMap<>();
    SideBySide.run(
        AT_ONCE,
        wanted,
        id -> {
          JobRow row = rows.get(id);
          results.put(id, row == null ? BulkResult.absent(id) : cancelQuietly(row));
        });
    return wanted.stream().map(id -> results.getOrDefault(id, BulkResult.absent(id))).toList();
  }

  private BulkResult cancelQuietly(JobRow job) {
    try {
      return cancelOne(job);
    } catch (JamakException refused) {
      return BulkResult.failed(job.id(), refused);
    } catch (RuntimeException broken) {
      log.error("cancel of job {}", job.id(), broken);
      return BulkResult.failed(job.id(), ErrorCode.INTERNAL_ERROR, "cancel was not possible");
    }
  }

  private BulkResult cancelOne(JobRow job) {
    return switch (job.status()) {
      case DRAFT, QUEUED -> cancelWaiting(job);
      case RUNNING -> workflows.cancel(job.id()) ? BulkResult.done(job.id()) : cancelRow(job.id());
      case SUCCEEDED, FAILED, CANCELED ->
          BulkResult.skipped(
              job.id(),
              ErrorCode.CONFLICT,
              "status: " + job.status().code() + " (expected: draft, queued or running)");
    };
  }

  private BulkResult cancelWaiting(JobRow job) {
    BulkResult result = cancelRow(job.id());
    if (job.status() == JobStatus.QUEUED) {
      endWorkflowQuietly(job.id());
    }
    return result;
  }

  /** The row has ended; a workflow that was started for it finds that out by itself, if later. */
  private void endWorkflowQuietly(JobId id) {
    try {
      workflows.cancel(id);
    } catch (JamakException away) {
      log.info("workflow of canceled job {} was not told: {}", id, away.toString());
    }
  }

  private BulkResult cancelRow(JobId id) {
    return BulkResult.of(id, repository.cancel(id), "draft, queued or running");
  }
}
