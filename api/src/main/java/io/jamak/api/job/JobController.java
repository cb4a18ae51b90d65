package io.jamak.api.job;

import io.jamak.api.event.EventJson;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import io.jamak.workflows.job.JobSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** R-A4 to R-A6: jobs over HTTP. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class JobController {
  private final JobService jobs;
  private final SnapshotService snapshots;
  private final UsageService usage;
  private final CallerContext callers;

  JobController(
      JobService jobs, SnapshotService snapshots, UsageService usage, CallerContext callers) {
    this.jobs = jobs;
    this.snapshots = snapshots;
    this.usage = usage;
    this.callers = callers;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes one job an asset, as drafts or to run at once")
  Created create(@RequestBody JobRequests.Create create) {
    return Created.of(jobs.create(callers.current(), create.order()));
  }

  @PatchMapping("/bulk")
  @Operation(summary = "Changes some options of drafts")
  BulkJson change(@RequestBody JobRequests.Change change) {
    return BulkJson.of(
        jobs.change(callers.current(), change.ids(), change.options(), change.priority()));
  }

  @PostMapping("/bulk/run")
  @Operation(summary = "Sends drafts off to run")
  BulkJson run(@RequestBody JobRequests.Bulk bulk) {
    return BulkJson.of(jobs.run(callers.current(), bulk.ids()));
  }

  @PostMapping("/bulk/cancel")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Cancels drafts and waiting jobs at once, and accepts that running ones end")
  BulkJson cancel(@RequestBody JobRequests.Cancel cancel) {
    return BulkJson.of(
        cancel.byForce()
            ? jobs.cancelByForce(callers.current(), cancel.ids())
            : jobs.cancel(callers.current(), cancel.ids()));
  }

  @PostMapping("/bulk/retry")
  @Operation(summary = "Runs ended jobs again with their own options")
  BulkJson retryAll(@RequestBody JobRequests.Bulk bulk) {
    return BulkJson.of(jobs.retryAll(callers.current(), bulk.ids()));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Runs an ended job again as a new one")
  Retried retry(
      @PathVariable("id") String id,
      @RequestBody(required = false) JobRequests.@Nullable Retry retry) {
    JobRequests.Retry wanted = retry == null ? JobRequests.Retry.KEEP : retry;
    CreatedJobs made = jobs.retry(callers.current(), JobId.parse(id), wanted.changes());
    return new Retried(JobJson.of(made.jobs().getFirst()), BulkJson.items(made.results()));
  }

  @GetMapping
  @Operation(summary = "A page of jobs")
  Page<JobJson> list(
      @ParameterObject @ModelAttribute JobFilterParams params,
      @RequestParam(name = "sort", required = false) @Nullable String sort,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    Caller caller = callers.current();
    JobSort order = Params.one(JobSort.class, "sort", sort);
    return jobs.list(
            caller,
            filter(caller, params),
            order == null ? JobSort.NEWEST : order,
            cursor,
            Params.limit(limit))
        .map(JobJson::of);
  }

  @GetMapping("/counts")
  @Operation(summary = "How many jobs stand in each state under a filter")
  Map<String, Long> counts(@ParameterObject @ModelAttribute JobFilterParams params) {
    Caller caller = callers.current();
    Map<JobStatus, Long> found = jobs.counts(caller, filter(caller, params));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JobStatus status : JobStatus.values()) {
      counts.put(status.code(), found.getOrDefault(status, 0L));
    }
    return counts;
  }

  @GetMapping("/{id}")
  @Operation(summary = "A job with its outputs and history")
  Detail get(@PathVariable("id") String id) {
    return Detail.of(jobs.detail(callers.current(), JobId.parse(id)));
  }

  @GetMapping("/{id}/snapshot")
  @Operation(summary = "Where the job's workflow stands now")
  JobSnapshot snapshot(@PathVariable("id") String id) {
    return snapshots.snapshot(callers.current(), JobId.parse(id));
  }

  private JobFilter filter(Caller caller, JobFilterParams params) {
    return params.toFilter(java.time.ZoneId.of(usage.plan(caller).timeZone()));
  }

  record Created(List<JobJson> jobs, List<BulkJson.Item> results, List<String> skippedAssetIds) {
    static Created of(CreatedJobs made) {
      return new Created(
          made.jobs().stream().map(JobJson::of).toList(),
          BulkJson.items(made.results()),
          made.skipped().stream().map(Object::toString).toList());
    }
  }

  record Retried(JobJson job, List<BulkJson.Item> results) {}

  record Detail(JobJson job, List<OutputJson> outputs, List<EventJson> events) {
    static Detail of(JobDetail detail) {
      return new Detail(
          JobJson.of(detail.job()),
          detail.outputs().stream().map(OutputJson::of).toList(),
          detail.events().stream().map(EventJson::of).toList());
    }
  }
}
