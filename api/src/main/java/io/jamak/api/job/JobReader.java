package io.jamak.api.job;

import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Slice;
import io.jamak.store.count.JobCounts;
import io.jamak.store.event.EventLog;
import io.jamak.store.job.JobFacets;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import io.jamak.store.job.OutputRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads jobs of the caller's workspace; others do not exist here. */
@Component
class JobReader {
  private final JobQueries queries;
  private final JobCounts counts;
  private final EventLog events;
  private final Cursors cursors;

  JobReader(JobQueries queries, JobCounts counts, EventLog events, Cursors cursors) {
    this.queries = queries;
    this.counts = counts;
    this.events = events;
    this.cursors = cursors;
  }

  JobRow get(Caller caller, JobId id) {
    return queries.find(caller.workspaceId(), id).orElseThrow(() -> absent(id));
  }

  JobDetail detail(Caller caller, JobId id) {
    JobRow job = get(caller, id);
    return new JobDetail(
        job,
        queries.outputs(id),
        events.history(caller.workspaceId(), EntityType.JOB, id.value()),
        queries.attempts(caller.workspaceId(), id));
  }

  OutputRow output(Caller caller, JobId job, OutputId output) {
    return queries
        .output(caller.workspaceId(), job, output)
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.NOT_FOUND,
                    "output: " + output + " (expected: one of job " + job + ")"));
  }

  Page<JobRow> list(
      Caller caller, JobFilter filter, JobSort sort, @Nullable String cursor, int limit) {
    ListBinding binding =
        ListBinding.of(
            caller.workspaceId(),
            "jobs",
            sort,
            filter.search(),
            filter); // whose text is one and the same in every process
    return cursors.page(
        binding,
        queries.list(
            caller.workspaceId(),
            filter,
            sort,
            cursors.decode(binding, cursor),
            Params.checkedLimit(limit)));
  }

  /** All jobs of a workspace are not counted for that: there may be a million. */
  Map<JobStatus, Long> counts(Caller caller, JobFilter filter) {
    return filter.withStatuses(Set.of()).equals(JobFilter.ALL)
        ? counts.byStatus(caller.workspaceId())
        : queries.counts(caller.workspaceId(), filter);
  }

  void each(Caller caller, JobFilter filter, JobSort sort, int most, Consumer<JobRow> each) {
    Slice.Position after = null;
    int left = most;
    do {
      Slice<JobRow> slice =
          queries.list(caller.workspaceId(), filter, sort, after, Math.min(left, Params.MAX_LIMIT));
      slice.items().forEach(each);
      left -= slice.items().size();
      after = slice.next();
    } while (after != null && left > 0);
  }

  JobFacets facets(Caller caller) {
    return queries.facets(caller.workspaceId());
  }

  List<JobRow> byIds(Caller caller, List<JobId> ids) {
    return queries.listByIds(caller.workspaceId(), ids);
  }

  private static JamakException absent(JobId id) {
    return new JamakException(
        ErrorCode.NOT_FOUND, "job: " + id + " (expected: a job of this workspace)");
  }
}
