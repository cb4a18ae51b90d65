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

  @GetMapping("/summary")
  @Operation(summary = "Sums of a month (YYYY-MM) beside the plan's limits")
  UsageJson.Summary summary(
      @RequestParam(name = "month", required = false) @Nullable String month) {
    return UsageJson.Summary.of(usage.summary(callers.current(), month));
  }

  @GetMapping("/kpis")
  @Operation(
      summary = "How uploads and the queue went in a month: the success criteria of the product")
  UsageJson.Kpi kpis(@RequestParam(name = "month", required = false) @Nullable String month) {
    return UsageJson.Kpi.of(usage.kpis(callers.current(), month));
  }

  @GetMapping("/records")
  @Operation(summary = "A page of the month's jobs and what each cost")
  Page<UsageJson.Row> records(
      @RequestParam(name = "month", required = false) @Nullable String month,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return usage
        .records(callers.current(), month, cursor, Params.limit(limit))
        .map(UsageJson.Row::of);
  }

  @GetMapping("/records.csv")
  @Operation(summary = "All rows of the month as CSV")
  @ApiResponse(
      responseCode = "200",
      description = "A file",
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
