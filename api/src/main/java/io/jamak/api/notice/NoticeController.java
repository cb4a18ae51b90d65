package io.jamak.api.notice;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.notice.NoticeScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices over HTTP. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "jobs")
class NoticeController {
  private final NoticeService notices;
  private final CallerContext callers;

  NoticeController(NoticeService notices, CallerContext callers) {
    this.notices = notices;
    this.callers = callers;
  }

  /**
   * Lists what the caller is told of jobs that ended: a notice for each batch, the one with the
   * latest news first, and how many are new since the caller looked. What had ended before the call
   * is in it.
   *
   * @param scope {@code mine} for batches that the caller sent off, {@code all} for those of the
   *     workspace; what the caller has chosen where it is absent
   * @param cursor {@code nextCursor} of the page before, with the same scope; absent for the first
   *     page
   * @param limit largest number of notices, 1 to 200; 50 where it is absent
   * @return the notices
   */
  @GetMapping
  @Operation(operationId = "listNotices")
  NoticeJson.Listing list(
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return NoticeJson.Listing.of(
        notices.list(
            callers.current(),
            Params.one(NoticeScope.class, "scope", scope),
            cursor,
            Params.limit(limit)));
  }

  /**
   * Notes that the caller has looked at notices: none of these news counts as new any more, also
   * after a new sign-in. One who has looked further stays there.
   *
   * @param look up to where
   */
  @PostMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "seeNotices")
  @ApiResponse(responseCode = "204", description = "It is kept")
  void see(@RequestBody Look look) {
    notices.see(callers.current(), Texts.present("upTo", look.upTo(), "number of news"));
  }

  /**
   * Keeps of whose jobs the caller wants to be told.
   *
   * @param choice of whose
   */
  @PutMapping("/choice")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "chooseNotices")
  @ApiResponse(responseCode = "204", description = "It is kept")
  void choose(@RequestBody Choice choice) {
    NoticeScope scope = Params.one(NoticeScope.class, "scope", choice.scope());
    notices.choose(callers.current(), Texts.present("scope", scope, "mine or all"));
  }

  /**
   * Up to where somebody has looked.
   *
   * @param upTo number of the latest news that were seen, {@code newest} of the notices; required
   */
  record Look(@Nullable Long upTo) {}

  /**
   * Of whose jobs somebody wants to be told.
   *
   * @param scope {@code mine} or {@code all}; required
   */
  record Choice(@Nullable String scope) {}
}
