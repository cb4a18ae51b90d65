package io.jamak.api.job;

import io.jamak.api.security.CallerContext;
import io.jamak.domain.job.JobId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds one running job, and lets it go on. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class PauseController {
  private final CallerContext callers;
  private final PauseService pauses;

  PauseController(CallerContext callers, PauseService pauses) {
    this.callers = callers;
    this.pauses = pauses;
  }

  /**
   * Pauses a running job: what runs finishes, no further step or piece begins. Where it is paused
   * already, nothing changes.
   *
   * @param id UUID of the job
   */
  @PostMapping("/{id}/pause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "pauseJob")
  @ApiResponse(responseCode = "204", description = "It is paused, or will be after what runs now")
  void pause(@PathVariable("id") String id) {
    pauses.pause(callers.current(), JobId.parse(id));
  }

  /**
   * Lets a paused job go on. Where it is not paused, nothing changes.
   *
   * @param id UUID of the job
   */
  @PostMapping("/{id}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "resumeJob")
  @ApiResponse(responseCode = "204", description = "It goes on")
  void resume(@PathVariable("id") String id) {
    pauses.resume(callers.current(), JobId.parse(id));
  }
}
