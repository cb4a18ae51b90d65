package io.jamak.api.job.live;

import io.jamak.api.security.CallerContext;
import io.jamak.domain.job.JobId;
import io.jamak.workflows.job.JobSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks the workflow of one job, and tells it to wait or to go on. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class LiveJobController {
  private final CallerContext callers;
  private final SnapshotService snapshots;
  private final DraftService drafts;
  private final PauseService pauses;

  LiveJobController(
      CallerContext callers, SnapshotService snapshots, DraftService drafts, PauseService pauses) {
    this.callers = callers;
    this.snapshots = snapshots;
    this.drafts = drafts;
    this.pauses = pauses;
  }

  /**
   * Asks the workflow of a job where it stands now. Where it has none, or it does not answer in
   * time, the job's own row tells.
   *
   * @param id UUID of the job
   * @return where it stands
   */
  @GetMapping("/{id}/snapshot")
  @Operation(operationId = "getSnapshot")
  JobSnapshot snapshot(@PathVariable("id") String id) {
    return snapshots.snapshot(callers.current(), JobId.parse(id));
  }

  /**
   * Shows the words that were recognised so far, piece by piece, before subtitles are made of them.
   * Empty before the first piece is finished, and where the workflow of the job does not answer.
   *
   * @param id UUID of the job
   * @return the pieces that are finished
   */
  @GetMapping("/{id}/draft")
  @Operation(operationId = "getDraft")
  JobDraft draft(@PathVariable("id") String id) {
    return drafts.draft(callers.current(), JobId.parse(id));
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
