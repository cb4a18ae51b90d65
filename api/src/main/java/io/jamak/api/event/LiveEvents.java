package io.jamak.api.event;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.event.EventRow;
import io.jamak.store.event.EventTail;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobQueries.Progress;
import io.jamak.store.outage.DatabaseOutage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens what changed in a workspace, a moment after it was committed. One poller a
 * process reads the journal; each listener has a bounded buffer and a virtual thread of its own, so
 * a slow one delays nobody.
 */
@Component
public class LiveEvents implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
  private static final long POLL_MS = 150;
  private static final long IDLE_MS = 1000;
  private static final int BATCH = 1000;
  private static final Duration FIRST_LOOK_BACK = Duration.ofSeconds(5);

  private final EventTail tail;
  private final JobQueries jobs;
  private final RowLoader loader;
  private final BulkNews bulk;
  private final Map<WorkspaceId, Set<LiveQueue>> readers = new ConcurrentHashMap<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private long seq;
  private Instant barsSince = Instant.EPOCH;

  LiveEvents(EventTail tail, JobQueries jobs, BulkQueries bulk, RowLoader loader) {
    this.bulk = new BulkNews(bulk);
    this.tail = tail;
    this.jobs = jobs;
    this.loader = loader;
  }

  /**
   * Calls {@code listener} with each change of the workspace from now on, one at a time, on a
   * thread of its own. Close what is returned to stop. It is told of events alone, so no record is
   * read for it.
   */
  public AutoCloseable subscribe(WorkspaceId workspace, Consumer<LiveEvent> listener) {
    LiveQueue queue = open(workspace, false);
    Thread.ofVirtual().name("live-listener").start(() -> serve(queue, listener));
    return queue;
  }

  /**
   * A buffer that fills with each change of the workspace from now on.
   *
   * @param withRows whether records must stand beside the events
   */
  LiveQueue open(WorkspaceId workspace, boolean withRows) {
    AtomicReference<LiveQueue> self = new AtomicReference<>();
    LiveQueue queue = new LiveQueue(withRows, () -> leave(workspace, self.get()));
    self.set(queue);
    readers.compute(
        workspace,
        (id, known) -> {
          Set<LiveQueue> queues = known == null ? ConcurrentHashMap.newKeySet() : known;
          queues.add(queue);
          return queues;
        });
    wake.release();
    return queue;
  }

  private void leave(WorkspaceId workspace, LiveQueue queue) {
    readers.computeIfPresent(
        workspace,
        (id, queues) -> {
          queues.remove(queue);
          return queues.isEmpty() ? null : queues;
        });
  }

  private static void serve(LiveQueue queue, Consumer<LiveEvent> listener) {
    try {
      while (!queue.closed()) {
        SharedFrame frame = queue.poll(Duration.ofMinutes(1));
        if (frame != null) {
          listener.accept(frame.item().event());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      log.warn("a listener of live events failed and is dropped", broken);
    } finally {
      queue.close();
    }
  }

  private void loop() {
    boolean started = false;
    while (running) {
      try {
        if (!started || readers.isEmpty()) {
          seq = tail.head();
          Instant now = tail.now();
          barsSince = now.minus(FIRST_LOOK_BACK);
          bulk.startAt(now);
          started = true;
        }
        if (readers.isEmpty()) {
          pause(IDLE_MS);
        } else {
          pump();
          pause(POLL_MS);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException storeAway) {
        if (!DatabaseOutage.caused(storeAway)) {
          log.warn("the journal could not be read: {}", storeAway.toString());
        }
        quietPause();
      }
    }
  }

  private void pause(long millis) throws InterruptedException {
    if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private void quietPause() {
    try {
      pause(IDLE_MS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void pump() {
    List<EventRow> rows;
    do {
      rows = tail.after(seq, BATCH);
      tell(rows);
    } while (rows.size() == BATCH);
    for (Progress bar : jobs.progressSince(barsSince)) {
      fanOut(StreamItem.bare(LiveEventMapper.of(bar)));
      barsSince = bar.updatedAt().isAfter(barsSince) ? bar.updatedAt() : barsSince;
    }
    bulk.next().forEach(this::fanOut);
  }

  /** The records are read once for all who want them, and after the events: never older. */
  private void tell(List<EventRow> rows) {
    if (!rows.isEmpty()) {
      List<LiveEvent> events =
          rows.stream().flatMap(row -> LiveEventMapper.of(row).stream()).toList();
      loader.beside(events, this::wantsRows).forEach(this::fanOut);
      seq = rows.getLast().seq();
    }
  }

  private boolean wantsRows(WorkspaceId workspace) {
    return readers.getOrDefault(workspace, Set.of()).stream().anyMatch(LiveQueue::withRows);
  }

  private void fanOut(StreamItem item) {
    Set<LiveQueue> queues = readers.get(item.event().workspaceId());
    if (queues != null) {
      SharedFrame frame = new SharedFrame(item);
      queues.forEach(queue -> queue.offer(frame));
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("event-tail").start(this::loop);
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
    readers.values().forEach(queues -> List.copyOf(queues).forEach(LiveQueue::close));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
