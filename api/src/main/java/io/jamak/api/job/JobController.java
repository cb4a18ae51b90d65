package io.jamak.api.job;

import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
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
  private final UsageService usage;
  private final CallerContext callers;

  JobController(JobService jobs, UsageService usage, CallerContext callers) {
    this.jobs = jobs;
    this.usage = usage;
    this.callers = callers;
  }

  /**
   * Makes one job for each asset, as drafts or to run at once. Jobs that are to run but do not fit
   * the plan stay drafts, with QUOTA in {@code results}. Nothing is made where an option is refused
   * (OPTIONS_INVALID, LANGUAGE_NOT_SUPPORTED, LANG_PAIR, ENGINE_MISSING), or an asset is unknown
   * (NOT_FOUND) or not uploaded (CONFLICT).
   *
   * @param create which jobs
   * @return the jobs that were made
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createJobs")
  CreateJobsResult create(@RequestBody JobRequests.CreateJobs create) {
    return CreateJobsResult.of(jobs.create(callers.current(), create.order()));
  }

  /**
   * Changes some options of drafts. Values that are wrong for every job are refused as a whole;
   * what is wrong for one job alone fails for that job.
   *
   * @param change which drafts, and what to change
   * @return what happened to each job
   */
  @PatchMapping("/bulk")
  @Operation(operationId = "changeJobs")
  BulkResultJson change(@RequestBody JobRequests.ChangeJobs change) {
    return BulkResultJson.of(
        jobs.change(callers.current(), change.ids(), change.options(), change.priority()));
  }

  /**
   * Sends drafts off to run. What does not fit the plan stays a draft, and fails with QUOTA.
   *
   * @param bulk which drafts
   * @return what happened to each job
   */
  @PostMapping("/bulk/run")
  @Operation(operationId = "runJobs")
  BulkResultJson run(@RequestBody JobRequests.JobSelection bulk) {
    return BulkResultJson.of(jobs.run(callers.current(), bulk.ids()));
  }

  /**
   * Cancels jobs. Drafts and waiting jobs end at once; that running ones end is accepted, and they
   * say {@code cancelRequestedAt} until they have.
   *
   * @param cancel which jobs
   * @return what happened to each job
   */
  @PostMapping("/bulk/cancel")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "cancelJobs")
  BulkResultJson cancel(@RequestBody JobRequests.CancelJobs cancel) {
    return BulkResultJson.of(
        cancel.byForce()
            ? jobs.cancelByForce(callers.current(), cancel.ids())
            : jobs.cancel(callers.current(), cancel.ids()));
  }

  /**
   * Runs jobs that failed or were canceled again with their own options. Each becomes a new job
   * that names the old one in {@code retryOf}. Others are skipped with CONFLICT, what a later
   * attempt stands for with RETRIED_ALREADY, and what the same options would meet again with the
   * code of its failure. What does not fit the plan fails with QUOTA, and makes no job.
   *
   * @param bulk which jobs
   * @return what happened to each of the old jobs
   */
  @PostMapping("/bulk/retry")
  @Operation(operationId = "retryJobs")
  BulkResultJson retryAll(@RequestBody JobRequests.JobSelection bulk) {
    return BulkResultJson.of(jobs.retryAll(callers.current(), bulk.ids()));
  }

  /**
   * Runs an ended job again as a new one. CONFLICT while it has not ended, or while another such
   * attempt goes on. Where the plan does not hold the new job, QUOTA, and none is made. With {@code
   * fromStep}, RESULTS_GONE where earlier results are not there any more or belong to other
   * options; what is taken over is not billed again.
   *
   * @param id UUID of the job that ended
   * @param retry what is different this time; absent for the same options
   * @return the new job
   */
  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "retryJob")
  RetryJobResult retry(
      @PathVariable("id") String id,
      @RequestBody(required = false) JobRequests.@Nullable RetryJob retry) {
    JobRequests.RetryJob wanted = retry == null ? JobRequests.RetryJob.KEEP : retry;
    return new RetryJobResult(
        JobJson.of(
            jobs.retry(callers.current(), JobId.parse(id), wanted.changes(), wanted.firstStep())));
  }

  /**
   * Lists jobs, a page at a time.
   *
   * @param sort {@code newest} (where it is absent), {@code oldest}, {@code duration} (longest
   *     processing first), {@code failures_first} or {@code queue} (highest priority first, then
   *     oldest)
   * @param cursor {@code nextCursor} of the page before, with the same filter and sort; absent for
   *     the first page
   * @param limit largest number of entries, 1 to 200; 50 where it is absent
   * @return a page of jobs
   */
  @GetMapping
  @Operation(operationId = "listJobs")
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

  /**
   * Counts the jobs under a filter by their state.
   *
   * @return a number for each of {@code draft}, {@code queued}, {@code running}, {@code succeeded},
   *     {@code failed} and {@code canceled}
   */
  @GetMapping("/counts")
  @Operation(operationId = "countJobs")
  Map<String, Long> counts(@ParameterObject @ModelAttribute JobFilterParams params) {
    Caller caller = callers.current();
    Map<JobStatus, Long> found = jobs.counts(caller, filter(caller, params));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JobStatus status : JobStatus.values()) {
      counts.put(status.code(), found.getOrDefault(status, 0L));
    }
    return counts;
  }

  /**
   * Shows a job with its outputs and history.
   *
   * @param id UUID of the job
   * @return the job
   */
  @GetMapping("/{id}")
  @Operation(operationId = "getJob")
  JobDetailJson get(@PathVariable("id") String id) {
    return JobDetailJson.of(jobs.detail(callers.current(), JobId.parse(id)));
  }

  private JobFilter filter(Caller caller, JobFilterParams params) {
    return params.toFilter(java.time.ZoneId.of(usage.plan(caller).timeZone()));
  }

  /**
   * Jobs that were made.
   *
   * @param jobs the new jobs, as they stand now
   * @param results what became of each job that was to run at once; empty for drafts
   * @param skippedAssetIds UUIDs of the assets that were left out, for they have a draft already
   */
  record CreateJobsResult(
      List<JobJson> jobs, List<BulkResultJson.Item> results, List<String> skippedAssetIds) {
    static CreateJobsResult of(CreatedJobs made) {
      return new CreateJobsResult(
          made.jobs().stream().map(JobJson::of).toList(),
          BulkResultJson.items(made.results()),
          made.skipped().stream().map(Object::toString).toList());
    }
  }

  /**
   * A job that was run again.
   *
   * @param job the new job, which waits to run
   */
  record RetryJobResult(JobJson job) {}
}
