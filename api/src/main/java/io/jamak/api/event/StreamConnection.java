package io.jamak.api.event;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.event.EventRow;
import io.jamak.store.event.EventTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One SSE reader, served by one virtual thread: first what it missed, from the store, then what
 * happens, without gap or repetition.
 */
final class StreamConnection implements Runnable {
  /** Pages take a silence of twice this time for a lost connection. */
  static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private static final int PAGE = 1000;

  /** So many events hold their records while a reader that does not read is waited for. */
  private static final int ROWS_AT_ONCE = 100;

  /** Who missed more is told to read afresh ("reset") rather than fed for minutes. */
  private static final int MOST_PAGES = 50;

  private final SseEmitter emitter;
  private final LiveQueue queue;
  private final EventTail tail;
  private final RowLoader rows;
  private final JsonMapper json;
  private final WorkspaceId workspace;
  private final Predicate<StreamItem> wanted;
  private final @Nullable Long resumeAfter;
  private long sent;

  StreamConnection(
      SseEmitter emitter,
      LiveQueue queue,
      EventTail tail,
      RowLoader rows,
      JsonMapper json,
      WorkspaceId workspace,
      Predicate<StreamItem> wanted,
      @Nullable Long resumeAfter) {
    this.emitter = emitter;
    this.queue = queue;
    this.tail = tail;
    this.rows = rows;
    this.json = json;
    this.workspace = workspace;
    this.wanted = wanted;
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
    for (int read = 0; read < MOST_PAGES; read++) {
      List<EventRow> page = tail.after(sent, PAGE);
      List<EventRow> own =
          page.stream().filter(row -> row.workspaceId().equals(workspace)).toList();
      for (int from = 0; from < own.size(); from += ROWS_AT_ONCE) {
        sendAll(own.subList(from, Math.min(own.size(), from + ROWS_AT_ONCE)));
      }
      sent = page.isEmpty() ? sent : page.getLast().seq();
      if (page.size() < PAGE) {
        return;
      }
    }
    sent = tail.head();
    emitter.send(SseEmitter.event().id(Long.toString(sent)).name("reset").data("{}", TEXT));
  }

  private void sendAll(List<EventRow> events) throws IOException {
    List<LiveEvent> told =
        events.stream().flatMap(row -> LiveEventMapper.of(row).stream()).toList();
    for (StreamItem item : rows.beside(told, workspace::equals)) {
      send(new SharedFrame(item));
    }
  }

  private void forward(@Nullable SharedFrame frame) throws IOException {
    if (frame == null) {
      emitter.send(SseEmitter.event().name("beat").data("{}", TEXT));
    } else if (!frame.item().event().journalled()) {
      send(frame);
    } else if (frame.item().event().seq() > sent) {
      sent = frame.item().event().seq();
      send(frame);
    }
  }

  private void send(SharedFrame shared) throws IOException {
    LiveEvent event = shared.item().event();
    if (!wanted.test(shared.item())) {
      return;
    }
    SseEmitter.SseEventBuilder frame = SseEmitter.event().name(event.type());
    if (event.journalled()) {
      frame.id(Long.toString(event.seq()));
    }
    emitter.send(frame.data(shared.json(json), TEXT));
  }
}
