package io.jamak.api.bulk;

import io.jamak.api.error.ErrorWords;
import io.jamak.api.paging.CsvDownload;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.store.bulk.BulkActionRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts on many jobs over HTTP. */
@RestController
@RequestMapping("/api/bulk-actions")
@Tag(name = "jobs")
class BulkActionController {
  private final BulkActionService actions;
  private final BulkItemsCsv csv;
  private final UsageService usage;
  private final CallerContext callers;

  BulkActionController(
      BulkActionService actions, BulkItemsCsv csv, UsageService usage, CallerContext callers) {
    this.actions = actions;
    this.csv = csv;
    this.usage = usage;
    this.callers = callers;
  }

  /**
   * Accepts an act on many jobs, and does it afterwards. The set is fixed now: jobs that come later
   * are none of it, and jobs with which it cannot succeed are skipped, with the reason. Each job
   * ends with an outcome of its own, also where the server stops in between; none is acted on
   * twice. The stream tells the progress as {@code bulk_progress}.
   *
   * @param order what to do, and with which jobs
   * @return the action as it stands now
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "createBulkAction")
  BulkActionJson create(@RequestBody NewBulkAction order) {
    Caller caller = callers.current();
    return BulkActionJson.of(
        actions.accept(
            caller, order.checkedKind(), order.details(), order.set().jobs(zone(caller))));
  }

  /**
   * Says with how many jobs an act may succeed, and why not with the others. Takes the body of the
   * act itself, and does nothing.
   *
   * @param order what would be done, and with which jobs
   * @return the numbers
   */
  @PostMapping("/preview")
  @Operation(operationId = "previewBulkAction")
  BulkPreview preview(@RequestBody NewBulkAction order) {
    Caller caller = callers.current();
    order.details();
    return actions.preview(caller, order.checkedKind(), order.set().jobs(zone(caller)));
  }

  /**
   * Says with how many jobs of a set each act may succeed, and does nothing.
   *
   * @param set which jobs
   * @return the numbers
   */
  @PostMapping("/eligible")
  @Operation(operationId = "countEligibleJobs")
  EligibleJobs eligible(@RequestBody JobSetInput set) {
    Caller caller = callers.current();
    return actions.eligible(caller, set.jobs(zone(caller)));
  }

  /**
   * Lists the workspace's latest acts on many jobs, the newest first.
   *
   * @param limit largest number of entries, 1 to 200; 50 where it is absent
   * @return the actions
   */
  @GetMapping
  @Operation(operationId = "listBulkActions")
  Latest latest(@RequestParam(name = "limit", required = false) @Nullable String limit) {
    return new Latest(
        actions.latest(callers.current(), Params.limit(limit)).stream()
            .map(BulkActionJson::of)
            .toList());
  }

  /**
   * Shows an act on many jobs, with a page of what became of them.
   *
   * @param id UUID of the action
   * @param outcome only jobs with this one: {@code open}, {@code done}, {@code skipped} or {@code
   *     failed}; all where it is absent
   * @param cursor {@code nextCursor} of the page before, with the same outcome; absent for the
   *     first page
   * @param limit largest number of jobs, 1 to 200; 50 where it is absent
   * @return the action
   */
  @GetMapping("/{id}")
  @Operation(operationId = "getBulkAction")
  BulkActionDetail get(
      @PathVariable("id") String id,
      @RequestParam(name = "outcome", required = false) @Nullable String outcome,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    BulkActionRow action = actions.get(callers.current(), BulkActionId.parse(id));
    BulkOutcome wanted = Params.one(BulkOutcome.class, "outcome", outcome);
    return BulkActionDetail.of(action, actions.items(action, wanted, cursor, Params.limit(limit)));
  }

  /**
   * Exports what became of each job of an act as CSV. UTF-8 with a byte order mark, RFC 4180;
   * reasons in the language that {@code Accept-Language} prefers.
   *
   * @param id UUID of the action
   */
  @GetMapping("/{id}/items.csv")
  @Operation(operationId = "exportBulkAction")
  @ApiResponse(
      responseCode = "200",
      description = "A table, a row for each job",
      content = @Content(mediaType = "text/csv", schema = @Schema(types = "string")))
  void export(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BulkActionRow action = actions.get(callers.current(), BulkActionId.parse(id));
    CsvDownload.prepare(response, "jobs-" + action.kind().code() + ".csv");
    Locale locale = ErrorWords.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    csv.write(action, locale, response.getWriter());
  }

  /**
   * Stops an act on many jobs. What was done stays, the other jobs stay open. An action that has
   * ended stays as it is.
   *
   * @param id UUID of the action
   * @return the action as it stands now
   */
  @PostMapping("/{id}/stop")
  @Operation(operationId = "stopBulkAction")
  BulkActionJson stop(@PathVariable("id") String id) {
    return BulkActionJson.of(actions.stop(callers.current(), BulkActionId.parse(id)));
  }

  private ZoneId zone(Caller caller) {
    return ZoneId.of(usage.plan(caller).timeZone());
  }

  /**
   * The latest acts on many jobs.
   *
   * @param items the newest first
   */
  record Latest(List<BulkActionJson> items) {}
}
