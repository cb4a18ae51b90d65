package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.temporal.CancelSender;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.store.Outcome;
import io.jamak.store.job.JobRepository;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Accepts cancels. What waits is ended in its row at once; what runs is noted in its row, and its
 * workflow is told afterwards, however long Temporal is out of reach.
 *
 * @see "Decision 0029: a cancel is accepted in the row"
 */
@Component
class JobStopper {
  /** So that two bulk calls over the same jobs wait instead of deadlocking. */
  private static final Comparator<JobId> IN_ORDER = Comparator.comparing(JobId::toString);

  private final JobRepository repository;
  private final CancelSender sender;

  JobStopper(JobRepository repository, CancelSender sender) {
    this.repository = repository;
    this.sender = sender;
  }

  /**
   * One result for each id, in order, in the caller's transaction.
   *
   * @param force ends running ones too without waiting for their workers
   */
  List<BulkResult> cancel(Caller caller, List<JobId> ids, boolean force) {
    Map<JobId, BulkResult> results = new HashMap<>();
    ids.stream()
        .distinct()
        .sorted(IN_ORDER)
        .forEach(id -> results.put(id, cancel(caller, id, force)));
    AfterCommit.run(sender::wake);
    return ids.stream().distinct().map(results::get).toList();
  }

  private BulkResult cancel(Caller caller, JobId id, boolean force) {
    Outcome outcome = repository.requestCancel(caller, id, force);
    return BulkResult.of(id, outcome, "draft, queued or running");
  }
}
