package io.jamak.api.event;

import io.jamak.api.job.JobService;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.event.EventTail;
import io.jamak.store.outage.DatabaseMonitor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** R-A6: the workspace's changes as server-sent events. */
@RestController
@Tag(name = "jobs")
class StreamController {
  private final LiveEvents live;
  private final EventTail tail;
  private final RowLoader rows;
  private final JobOwners owners;
  private final CallerContext callers;
  private final DatabaseMonitor database;
  private final StreamSeats seats;
  private final JsonMapper json;

  StreamController(
      LiveEvents live,
      EventTail tail,
      RowLoader rows,
      JobOwners owners,
      CallerContext callers,
      DatabaseMonitor database,
      StreamSeats seats,
      JsonMapper json) {
    this.seats = seats;
    this.json = json;
    this.database = database;
    this.live = live;
    this.tail = tail;
    this.rows = rows;
    this.owners = owners;
    this.callers = callers;
  }

  /**
   * Streams changes of jobs, assets and causes of failures as they happen. Server-sent events
   * without an end; a client that lost the stream goes on after {@code Last-Event-ID}.
   *
   * <p>Each event is named after what happened (JOB_SUCCEEDED), its id is its number in the
   * journal, its data a StreamFrame. A frame carries the records of its asset and job, or of its
   * cause, as the lists show them, so that nothing need be asked for, save a record that could not
   * be read, which is null. They are never older than the event, and of two copies of a record,
   * read or told, the one with the greater asOf is the newer. "progress" has no id and moves a bar.
   * "bulk_progress" has none either, and tells at most once a second how far an act on many jobs
   * is, and that it has ended. "beat" comes where nothing happens for two seconds. "reset" says
   * that too much was missed: read afresh.
   *
   * <p>With a status, a person or ids of jobs, only changes of those jobs are told, and none of
   * assets, causes or acts on many jobs.
   *
   * <p>TOO_MANY_REQUESTS where the process serves as many streams as its memory carries: ask for
   * lists every few seconds meanwhile.
   *
   * @param status states of jobs after the change, repeated or separated by commas: {@code draft},
   *     {@code queued}, {@code running}, {@code succeeded}, {@code failed} or {@code canceled}
   * @param person UUID of who made the jobs
   * @param jobIds UUIDs of 1 to 1000 jobs, as of one batch, repeated or separated by commas
   * @param lastEventId id of the last event that was received, as browsers send it; absent to begin
   *     now
   */
  @GetMapping(path = "/api/jobs/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(operationId = "streamChanges")
  @ApiResponse(
      responseCode = "200",
      description = "Events without an end",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = StreamFrame.class)))
  SseEmitter stream(
      @RequestParam(name = "status", required = false) @Nullable List<String> status,
      @RequestParam(name = "person", required = false) @Nullable String person,
      @RequestParam(name = "jobIds", required = false) @Nullable List<String> jobIds,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    WorkspaceId workspace = callers.current().workspaceId();
    StreamFilter filter = filter(status, person, jobIds);
    Long resumeAfter = number(lastEventId);
    Runnable leave = seats.take();
    try {
      sendHeaders(response);
      return serve(workspace, filter, resumeAfter, request.getSession(false), leave);
    } catch (IOException | RuntimeException gone) {
      leave.run(); // nobody was told of an end
      throw gone;
    }
  }

  private SseEmitter serve(
      WorkspaceId workspace,
      StreamFilter filter,
      @Nullable Long resumeAfter,
      @Nullable HttpSession session,
      Runnable leave) {
    SseEmitter emitter = new SseEmitter(0L);
    LiveQueue queue = live.open(workspace, true);
    Runnable forget = database.onChange(away -> queue.close());
    Runnable stopWaiting = session == null ? () -> {} : SessionEnd.of(session, queue::close);
    emitter.onCompletion(
        () -> {
          leave.run();
          queue.close();
          forget.run();
          stopWaiting.run();
        });
    emitter.onError(failure -> queue.close());
    Thread.ofVirtual()
        .name("event-stream")
        .start(
            new StreamConnection(
                emitter,
                queue,
                tail,
                rows,
                json,
                workspace,
                item -> filter.wants(item, job -> owners.of(workspace, job)),
                resumeAfter));
    return emitter;
  }

  private static StreamFilter filter(
      @Nullable List<String> status, @Nullable String person, @Nullable List<String> jobIds) {
    if (jobIds != null) {
      JobService.checkCount("jobIds", jobIds.size());
    }
    return new StreamFilter(
        Params.many(JobStatus.class, "status", status),
        person == null || person.isEmpty() ? null : UserId.parse(person),
        jobIds == null ? Set.of() : jobIds.stream().map(JobId::parse).collect(Collectors.toSet()));
  }

  /**
   * Before another thread writes: the filters of this request write their headers when it returns,
   * and a response takes only one thread at a time.
   */
  private static void sendHeaders(HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
    response.flushBuffer();
  }

  /** A stream has no end, and this would wait for it. */
  @RequestMapping(path = "/api/jobs/stream", method = RequestMethod.HEAD)
  @Operation(hidden = true)
  ResponseEntity<Void> head() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
  }

  private @Nullable Long number(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw Params.bad("Last-Event-ID", lastEventId, "the id of an event");
    }
    return Math.min(Long.parseLong(lastEventId), tail.head());
  }
}
