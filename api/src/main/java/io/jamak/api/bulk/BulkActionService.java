package io.jamak.api.bulk;

import io.jamak.api.AfterCommit;
import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.temporal.BulkDispatcher;
import io.jamak.domain.account.Caller;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.store.Outcome;
import io.jamak.store.Slice;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkDetails;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.bulk.BulkRepository;
import io.jamak.store.bulk.JobGroup;
import io.jamak.store.bulk.JobSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a user may do with acts on many jobs; another workspace's do not exist here. Accepting one
 * fixes its set and returns: a workflow does the rest.
 */
@Service
public class BulkActionService {
  private final BulkRepository repository;
  private final BulkQueries queries;
  private final BulkDispatcher dispatcher;
  private final Cursors cursors;

  BulkActionService(
      BulkRepository repository, BulkQueries queries, BulkDispatcher dispatcher, Cursors cursors) {
    this.repository = repository;
    this.queries = queries;
    this.dispatcher = dispatcher;
    this.cursors = cursors;
  }

  /**
   * Accepts an act on each job of a set; jobs that come later are none of them.
   *
   * @throws JamakException NOT_FOUND where the set is that of an action that is not there
   */
  BulkActionRow accept(Caller caller, BulkKind kind, BulkDetails details, JobSet jobs) {
    check(caller, jobs);
    BulkActionRow action = repository.accept(caller, kind, details, jobs);
    AfterCommit.run(dispatcher::wake);
    return action;
  }

  /** With how many of a set it may succeed, and why not with the others. */
  BulkPreview preview(Caller caller, BulkKind kind, JobSet jobs) {
    Optional<BulkActionRow> earlier = check(caller, jobs);
    List<JobGroup> groups = queries.groups(caller.workspaceId(), jobs);
    int known = groups.stream().mapToInt(JobGroup::count).sum();
    int named =
        switch (jobs) {
          case JobSet.Named(List<JobId> ids) -> ids.size();
          case JobSet.Ended(_, BulkOutcome outcome) -> earlier.orElseThrow().counts().of(outcome);
          case JobSet.Matching _ -> known;
        };
    return BulkPreview.of(kind, groups, Math.max(0, named - known));
  }

  /** The earlier action that a set is of. */
  private Optional<BulkActionRow> check(Caller caller, JobSet jobs) {
    return jobs instanceof JobSet.Ended(BulkActionId earlier, _)
        ? Optional.of(get(caller, earlier))
        : Optional.empty();
  }

  /**
   * With how many of a set each kind may succeed: the set is looked through once for all of them.
   */
  EligibleJobs eligible(Caller caller, JobSet jobs) {
    check(caller, jobs);
    return EligibleJobs.of(queries.groups(caller.workspaceId(), jobs));
  }

  /** One action, or NOT_FOUND. */
  BulkActionRow get(Caller caller, BulkActionId id) {
    return queries.find(caller.workspaceId(), id).orElseThrow(() -> absent(id));
  }

  /** A page of what became of an action's jobs. */
  Page<BulkItem> items(
      BulkActionRow action, @Nullable BulkOutcome outcome, @Nullable String cursor, int limit) {
    ListBinding binding = ListBinding.of(action.workspaceId(), "bulk-items", action.id(), outcome);
    return cursors.page(
        binding,
        queries.items(
            action.id(), outcome, cursors.decode(binding, cursor), Params.checkedLimit(limit)));
  }

  /** What became of each of an action's jobs, in the order of the set. */
  void eachItem(BulkActionRow action, Consumer<BulkItem> each) {
    Slice.Position after = null;
    do {
      Slice<BulkItem> slice = queries.items(action.id(), null, after, Params.MAX_LIMIT);
      slice.items().forEach(each);
      after = slice.next();
    } while (after != null);
  }

  /** The latest actions, the newest first. */
  List<BulkActionRow> latest(Caller caller, int limit) {
    return queries.latest(caller.workspaceId(), Params.checkedLimit(limit));
  }

  /** Ends an action after the jobs that are being worked off; one that has ended stays as it is. */
  BulkActionRow stop(Caller caller, BulkActionId id) {
    if (repository.stop(caller, id) == Outcome.ABSENT) {
      throw absent(id);
    }
    return get(caller, id);
  }

  private static JamakException absent(BulkActionId id) {
    return new JamakException(
        ErrorCode.NOT_FOUND, "bulk action: " + id + " (expected: one of this workspace)");
  }
}
