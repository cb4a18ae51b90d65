package io.jamak.store.usage;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. Rows are written by {@code JobRepository} together with the end of a job. */
public interface UsageQueries {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static UsageQueries over(Db db) {
    return new JooqUsageQueries(db);
  }

  /** Sums over [from, to). */
  UsageSummary summary(WorkspaceId workspace, Instant from, Instant to);

  /** Rows of [from, to), newest first. */
  Slice<UsageRecord> list(
      WorkspaceId workspace, Instant from, Instant to, Slice.@Nullable Position after, int limit);

  /** How uploads and the queue went in [from, to). */
  Kpis kpis(WorkspaceId workspace, Instant from, Instant to);

  /** What jobs that are queued or running now will use: spoken for, but not billed yet. */
  Reserved reserved(WorkspaceId workspace);

  /**
   * What is spoken for.
   *
   * @param processingMs length of the files; 0 for those of which nobody knows it yet
   * @param translationMs the same, once for each language that they translate into
   */
  record Reserved(long processingMs, long translationMs) {}
}
