package io.jamak.store.job;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads jobs for screens, API and the reconciler. */
public interface JobQueries {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static JobQueries over(Db db) {
    return new JooqJobQueries(db);
  }

  /** One job of this workspace. */
  Optional<JobRow> find(WorkspaceId workspace, JobId id);

  /** One job whatever its workspace: for workers, never for a request. */
  Optional<JobRow> findForWorker(JobId id);

  /** A page of at most {@code limit}, after {@code after}. */
  Slice<JobRow> list(
      WorkspaceId workspace,
      JobFilter filter,
      JobSort sort,
      Slice.@Nullable Position after,
      int limit);

  /** The rows of these ids; unknown ids are left out, none ask nothing. */
  List<JobRow> listByIds(WorkspaceId workspace, List<JobId> ids);

  /**
   * All attempts at the same work, the first one first: the job that nobody's retry made, its
   * retries, and theirs; the job itself is one of them.
   */
  List<JobRow> attempts(WorkspaceId workspace, JobId id);

  /** How many jobs stand in each state under a filter (its own states apart). */
  Map<JobStatus, Long> counts(WorkspaceId workspace, JobFilter filter);

  /**
   * Groups the failed jobs under a filter by their cause, the commonest first.
   *
   * @param limit causes, at most
   */
  CauseCounts causes(WorkspaceId workspace, JobFilter filter, CausePeriod period, int limit);

  /** What may be filtered by; costs the same whether there are a thousand jobs or a million. */
  JobFacets facets(WorkspaceId workspace);

  /** The kinds of warnings that jobs of this workspace finished with. */
  Set<WarningCode> warningCodes(WorkspaceId workspace);

  /** Outputs of a job, originals first, then by language and type. */
  List<OutputRow> outputs(JobId id);

  /** One output of a job of this workspace. */
  Optional<OutputRow> output(WorkspaceId workspace, JobId job, OutputId output);

  /**
   * QUEUED jobs whose workflow nobody has started yet, highest priority first, for the dispatcher.
   */
  List<JobRow> listUndispatched(int limit);

  /** What workflows must still be told, the oldest job first, whatever the workspace. */
  List<Order> listOrders(int limit);

  /** Whether a person asked for this job's end. */
  boolean isCancelRequested(JobId id);

  /** QUEUED or RUNNING jobs untouched for that long, for the reconciler. */
  List<JobRow> listActiveIdleFor(Duration idle, int limit);

  /** Progress of running jobs of all workspaces that changed after {@code since}. */
  List<Progress> progressSince(Instant since);

  /** What the workflow of a job must be told. */
  record Order(JobId id, WorkflowOrder order) {}

  /**
   * A bar that moved.
   *
   * @param pieces of sound that it is cut into; null until it is
   * @param piecesDone how many of them are recognised; null for none
   */
  record Progress(
      JobId id,
      WorkspaceId workspaceId,
      int percent,
      @Nullable Integer pieces,
      @Nullable Integer piecesDone,
      Instant updatedAt) {}
}
