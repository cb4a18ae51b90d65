package io.jamak.api.view;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobViewId;
import io.jamak.store.view.JobView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over HTTP. */
@RestController
@RequestMapping("/api/job-views")
@Tag(name = "jobs")
class JobViewController {
  private final JobViewService views;
  private final CallerContext callers;

  JobViewController(JobViewService views, CallerContext callers) {
    this.views = views;
    this.callers = callers;
  }

  /**
   * Lists saved views: the caller's own and the shared ones of the workspace.
   *
   * @return all of them
   */
  @GetMapping
  @Operation(operationId = "listJobViews")
  JobViewJson.All list() {
    Caller caller = callers.current();
    return new JobViewJson.All(
        views.list(caller).stream().map(view -> JobViewJson.of(caller, view)).toList(),
        JobViewService.MOST);
  }

  /**
   * Shows a saved view.
   *
   * @param id UUID of the view
   * @return the view
   */
  @GetMapping("/{id}")
  @Operation(operationId = "getJobView")
  JobViewJson get(@PathVariable("id") String id) {
    Caller caller = callers.current();
    return JobViewJson.of(caller, views.get(caller, JobViewId.parse(id)));
  }

  /**
   * Saves a view. VIEW_NAME where the caller has one of this name, whatever its case; VIEW_LIMIT
   * where the caller has 100.
   *
   * @param create what to save
   * @return the view
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createJobView")
  JobViewJson create(@RequestBody CreateView create) {
    Caller caller = callers.current();
    return JobViewJson.of(
        caller, views.create(caller, content(create.name(), create.query(), create.shared())));
  }

  /**
   * Changes a saved view of the caller. CONFLICT where it is not in this version, FORBIDDEN where
   * it is of another person.
   *
   * @param id UUID of the view
   * @param change the view as it shall be
   * @return the view as it is then
   */
  @PutMapping("/{id}")
  @Operation(operationId = "changeJobView")
  JobViewJson change(@PathVariable("id") String id, @RequestBody ChangeView change) {
    Caller caller = callers.current();
    return JobViewJson.of(
        caller,
        views.change(
            caller,
            JobViewId.parse(id),
            content(change.name(), change.query(), change.shared()),
            Texts.present("version", change.version(), "the version that was seen")));
  }

  /**
   * Deletes a saved view: one's own, or as an owner of the workspace also a shared one of another
   * person. CONFLICT where it is not in this version.
   *
   * @param id UUID of the view
   * @param version that was seen; absent to delete it whatever it is
   */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteJobView")
  @ApiResponse(responseCode = "204", description = "It is removed")
  void delete(
      @PathVariable("id") String id,
      @RequestParam(name = "version", required = false) @Nullable String version) {
    views.delete(callers.current(), JobViewId.parse(id), number(version));
  }

  private static @Nullable Integer number(@Nullable String version) {
    if (version == null) {
      return null;
    }
    if (!version.matches("[0-9]{1,9}")) {
      throw Params.bad("version", version, "the version that was seen");
    }
    return Integer.valueOf(version);
  }

  private static JobView.Content content(
      @Nullable String name, @Nullable String query, @Nullable Boolean shared) {
    return new JobView.Content(
        Texts.present("name", name, "some text"),
        Texts.present("query", query, "parameters of job lists"),
        Boolean.TRUE.equals(shared));
  }

  /**
   * A view to save.
   *
   * @param name one line of at most 80 characters; required
   * @param query parameters of {@code GET /api/jobs} as they stand in an address, without {@code
   *     ?}, {@code cursor} and {@code limit}, at most 2000 characters; "" for all jobs; required
   * @param shared whether all of the workspace see it; only the caller where it is absent
   */
  record CreateView(@Nullable String name, @Nullable String query, @Nullable Boolean shared) {}

  /**
   * A view as it shall be.
   *
   * @param name as when it is saved; required
   * @param query as when it is saved; required
   * @param shared as when it is saved
   * @param version that the caller saw; required
   */
  record ChangeView(
      @Nullable String name,
      @Nullable String query,
      @Nullable Boolean shared,
      @Nullable Integer version) {}
}
