package io.jamak.store.count;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums over all jobs of a workspace that cost the same whether it has a thousand or a million. They
 * are exact: each change of a job adds to them in its own transaction.
 */
public interface JobCounts {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static JobCounts over(Db db) {
    return new JooqJobCounts(db);
  }

  /** How many jobs stand in each state; every state is a key. */
  Map<JobStatus, Long> byStatus(WorkspaceId workspace);

  /**
   * How many jobs ended between neighbouring bounds, by the state in which they ended.
   *
   * @param bounds full minutes in ascending order, at least two. Where all are full quarters of an
   *     hour (UTC), a fifteenth of the sums is read: ask so for long times
   * @return one map for each pair of neighbours, without the states in which none ended
   */
  List<Map<JobStatus, Long>> ended(WorkspaceId workspace, List<Instant> bounds);

  /** When the job that waits longest was queued; empty when none waits. */
  Optional<Instant> oldestQueued(WorkspaceId workspace);

  /**
   * Folds what changed into the sums, at most so many changes; safe in several processes at once.
   *
   * @return how many changes were folded; 0 also while another process folds
   */
  int fold(int most);
}
