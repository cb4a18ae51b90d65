package io.jamak.api.event;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.event.EventRow;
import io.jamak.store.event.EventTail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One SSE reader, served by one virtual thread: first what it missed, from the store, then what
 * happens, without gap or repetition.
 */
final class StreamConnection implements Runnable {
  /** Pages take a silence of twice this time for a lost connection. */
  static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final int PAGE = 1000;

  /** Who missed more is told to read afresh ("reset") rather than fed for minutes. */
  private static final int MOST_PAGES = 50;

  private final SseEmitter emitter;
  private final LiveQueue queue;
  private final EventTail tail;
  private final WorkspaceId workspace;
  private final @Nullable Long resumeAfter;
  private long sent;

  StreamConnection(
      SseEmitter emitter,
      LiveQueue queue,
      EventTail tail,
      WorkspaceId workspace,
      @Nullable Long resumeAfter) {
    this.emitter = emitter;
    this.queue = queue;
    this.tail = tail;
    this.workspace = workspace;
    this.resumeAfter = resumeAfter;
  }

  @Override
  public void run() {
    try (queue) {
      emitter.send(SseEmitter.event().reconnectTime(2000).comment("jamak"));
      if (resumeAfter != null) {
        replay(resumeAfter);
      }
      while (!queue.closed()) {
        forward(queue.poll(HEARTBEAT));
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (RuntimeException broken) {
      emitter.completeWithError(broken);
    }
  }

  private void replay(long after) throws IOException {
    sent = after;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<EventRow> rows = tail.after(sent, PAGE);
      for (EventRow row : rows) {
        sent = row.seq();
        Optional<LiveEvent> event = LiveEventMapper.of(row);
        if (row.workspaceId().equals(workspace) && event.isPresent()) {
          send(event.get());
        }
      }
      if (rows.size() < PAGE) {
        return;
      }
    }
    sent = tail.head();
    emitter.send(
        SseEmitter.event().id(Long.toString(sent)).name("reset").data("{}", MediaType.TEXT_PLAIN));
  }

  private void forward(@Nullable LiveEvent event) throws IOException {
    if (event == null) {
      emitter.send(SseEmitter.event().name("beat").data("{}", MediaType.TEXT_PLAIN));
    } else if (!event.journalled()) {
      send(event);
    } else if (event.seq() > sent) {
      sent = event.seq();
      send(event);
    }
  }

  private void send(LiveEvent event) throws IOException {
    SseEmitter.SseEventBuilder frame = SseEmitter.event().name(event.type());
    if (event.journalled()) {
      frame.id(Long.toString(event.seq()));
    }
    emitter.send(frame.data(Frame.of(event), MediaType.APPLICATION_JSON));
  }

  /** The data of a frame; {@code attempt} counts the tries of a job's step. */
  record Frame(
      String entityType,
      String entityId,
      @Nullable String status,
      @Nullable Integer progress,
      @Nullable String step,
      @Nullable Integer attempt,
      @Nullable Integer attempts,
      @Nullable Instant waitingUntil,
      @Nullable Integer warnings,
      @Nullable Boolean noSpeech) {
    static Frame of(LiveEvent event) {
      LiveEvent.Step step = event.step();
      LiveEvent.Result result = event.result();
      return new Frame(
          event.entityType().code(),
          event.entityId().toString(),
          event.status(),
          event.progress(),
          step == null ? null : step.name(),
          step == null ? null : step.attempt(),
          step == null ? null : step.attempts(),
          step == null ? null : step.waitingUntil(),
          result == null ? null : result.warnings(),
          result == null ? null : result.noSpeech());
    }
  }
}
