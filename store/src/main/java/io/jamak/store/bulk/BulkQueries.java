package io.jamak.store.bulk;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bulk actions. */
public interface BulkQueries {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static BulkQueries over(Db db) {
    return new JooqBulkQueries(db);
  }

  /** One action of this workspace. */
  Optional<BulkActionRow> find(WorkspaceId workspace, BulkActionId id);

  /** One action of any workspace, for who works it off. */
  Optional<BulkActionRow> findForWorker(BulkActionId id);

  /** The workspace's latest actions, the newest first. */
  List<BulkActionRow> latest(WorkspaceId workspace, int limit);

  /** A page of an action's items in the order of the set; all, or those with one outcome. */
  Slice<BulkItem> items(
      BulkActionId id, @Nullable BulkOutcome outcome, Slice.@Nullable Position after, int limit);

  /** How the jobs of a set stand now; names that are no jobs of the workspace are in no group. */
  List<JobGroup> groups(WorkspaceId workspace, JobSet jobs);

  /** RUNNING actions whose workflow nobody has started yet, the oldest first. */
  List<BulkActionRow> listUndispatched(int limit);

  /** RUNNING actions of which no item was worked off for that long, for the reconciler. */
  List<BulkActionRow> listIdleFor(Duration idle, int limit);

  /** Actions of all workspaces that changed after {@code since}. */
  List<BulkActionRow> changedSince(Instant since);
}
