package io.jamak.api.usage;

import io.jamak.api.paging.CsvDownload;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** R-A7: usage over HTTP. */
@RestController
@RequestMapping("/api/usage")
@Tag(name = "usage")
class UsageController {
  private final UsageService usage;
  private final UsageCsv csv;
  private final CallerContext callers;

  UsageController(UsageService usage, UsageCsv csv, CallerContext callers) {
    this.usage = usage;
    this.csv = csv;
    this.callers = callers;
  }

  /**
   * Sums a month up, beside the plan's limits.
   *
   * @param month month as YYYY-MM, in the workspace's time zone; the one that runs now where it is
   *     absent
   * @return the sums
   */
  @GetMapping("/summary")
  @Operation(operationId = "getUsageSummary")
  UsageJson.Summary summary(
      @RequestParam(name = "month", required = false) @Nullable String month) {
    return UsageJson.Summary.of(usage.summary(callers.current(), month));
  }

  /**
   * Tells how uploads and the queue went in a month: the success criteria of the product.
   *
   * @param month month as YYYY-MM, in the workspace's time zone; the one that runs now where it is
   *     absent
   * @return the figures, counted from what browsers report
   */
  @GetMapping("/kpis")
  @Operation(operationId = "getKpis")
  UsageJson.Kpis kpis(@RequestParam(name = "month", required = false) @Nullable String month) {
    return UsageJson.Kpis.of(usage.kpis(callers.current(), month));
  }

  /**
   * Lists the jobs that ended in a month and what each cost, a page at a time, the newest first.
   *
   * @param month month as YYYY-MM, in the workspace's time zone; the one that runs now where it is
   *     absent
   * @param cursor {@code nextCursor} of the page before, with the same month; absent for the first
   *     page
   * @param limit largest number of entries, 1 to 200; 50 where it is absent
   * @return a page of jobs and what they cost
   */
  @GetMapping("/records")
  @Operation(operationId = "listUsage")
  Page<UsageJson.Row> records(
      @RequestParam(name = "month", required = false) @Nullable String month,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return usage
        .records(callers.current(), month, cursor, Params.limit(limit))
        .map(UsageJson.Row::of);
  }

  /**
   * Exports the jobs that ended in a month and what each cost as CSV. UTF-8 with a byte order mark,
   * RFC 4180; times have the offset of the workspace's time zone.
   *
   * @param month month as YYYY-MM, in the workspace's time zone; the one that runs now where it is
   *     absent
   */
  @GetMapping("/records.csv")
  @Operation(operationId = "exportUsage")
  @ApiResponse(
      responseCode = "200",
      description = "A table, a row for each job",
      content = @Content(mediaType = "text/csv", schema = @Schema(types = "string")))
  void export(
      @RequestParam(name = "month", required = false) @Nullable String month,
      HttpServletResponse response)
      throws IOException {
    Caller caller = callers.current();
    CsvDownload.prepare(response, csv.fileName(caller, month, callers.principal().workspaceName()));
    csv.write(caller, month, response.getWriter());
  }
}
