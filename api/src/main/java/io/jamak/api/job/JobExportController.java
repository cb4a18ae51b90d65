package io.jamak.api.job;

import io.jamak.api.paging.CsvDownload;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The job list as a file. */
@RestController
@Tag(name = "jobs")
class JobExportController {
  private final JobCsv csv;
  private final JobService jobs;
  private final UsageService usage;
  private final CallerContext callers;

  JobExportController(JobCsv csv, JobService jobs, UsageService usage, CallerContext callers) {
    this.csv = csv;
    this.jobs = jobs;
    this.usage = usage;
    this.callers = callers;
  }

  /**
   * Exports all jobs under a filter, or those that are named, as CSV. UTF-8 with a byte order mark,
   * RFC 4180; times have the offset of the workspace's time zone.
   *
   * @param jobIds UUIDs of 1 to 1000 jobs, repeated or separated by commas, which are exported in
   *     this order, whatever the filter; unknown ones are left out
   * @param sort {@code newest} (where it is absent), {@code oldest}, {@code duration} (longest
   *     processing first), {@code failures_first} or {@code queue} (highest priority first, then
   *     oldest)
   */
  @GetMapping("/api/jobs/export.csv")
  @Operation(operationId = "exportJobs")
  @ApiResponse(
      responseCode = "200",
      description = "A table, a row for each job",
      content = @Content(mediaType = "text/csv", schema = @Schema(types = "string")))
  void export(
      @ParameterObject @ModelAttribute JobFilterParams params,
      @RequestParam(name = "jobIds", required = false) @Nullable List<String> jobIds,
      @RequestParam(name = "sort", required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    Caller caller = callers.current();
    ZoneId zone = ZoneId.of(usage.plan(caller).timeZone());
    List<JobId> named = named(jobIds);
    JobFilter filter = params.toFilter(zone);
    JobSort order = Params.one(JobSort.class, "sort", sort);
    CsvDownload.prepare(response, "jobs.csv");
    if (named.isEmpty()) {
      csv.write(caller, filter, order == null ? JobSort.NEWEST : order, zone, response.getWriter());
    } else {
      csv.write(jobs.listByIds(caller, named), zone, response.getWriter());
    }
  }

  private static List<JobId> named(@Nullable List<String> texts) {
    if (texts == null) {
      return List.of();
    }
    List<JobId> ids =
        texts.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(JobId::parse)
            .distinct()
            .toList();
    JobCreator.checkCount("jobIds", ids.size());
    return ids;
  }
}
