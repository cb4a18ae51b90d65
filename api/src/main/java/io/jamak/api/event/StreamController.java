package io.jamak.api.event;

import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.WorkspaceId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** R-A6: the workspace's changes as server-sent events. */
@RestController
@Tag(name = "jobs")
class StreamController {
  private final LiveEvents live;
  private final EventTail tail;
  private final RowLoader rows;
  private final CallerContext callers;
  private final DatabaseMonitor database;

  StreamController(
      LiveEvents live,
      EventTail tail,
      RowLoader rows,
      CallerContext callers,
      DatabaseMonitor database) {
    this.database = database;
    this.live = live;
    this.tail = tail;
    this.rows = rows;
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
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    WorkspaceId workspace = callers.current().workspaceId();
    Long resumeAfter = number(lastEventId);
    sendHeaders(response);
    SseEmitter emitter = new SseEmitter(0L);
    LiveQueue queue = live.open(workspace, true);
    Runnable forget = database.onChange(away -> queue.close());
    HttpSession session = request.getSession(false);
    Runnable stopWaiting = session == null ? () -> {} : SessionEnd.of(session, queue::close);
    emitter.onCompletion(
        () -> {
          queue.close();
          forget.run();
          stopWaiting.run();
        });
    emitter.onError(failure -> queue.close());
    Thread.ofVirtual()
        .name("event-stream")
        .start(new StreamConnection(emitter, queue, tail, rows, workspace, resumeAfter));
    return emitter;
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
