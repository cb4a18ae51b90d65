package io.jamak.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTailTest {
  private static final long TIMEOUT_SECONDS = 30;

  private DataSource database;
  private Store store;
  private Caller caller;
  private AssetId asset;

  @BeforeEach
  void begin() {
    database = TestDatabase.fresh();
    store = Store.open(database);
    caller = Seed.owner(database);
    asset = Seed.uploaded(store, caller, "talk.mp4");
  }

  @Test
  void a_late_commit_is_handed_out_before_what_was_numbered_after_it() throws Exception {
    long last = drain(0).getLast().seq();
    JobId late = Seed.job(store, caller, asset, false).id();
    JobId prompt = Seed.job(store, caller, Seed.uploaded(store, caller, "b.mp4"), false).id();
    last = drain(last).getLast().seq();

    CountDownLatch numbered = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> transaction =
          pool.submit(
              () ->
                  store.inTransaction(
                      () -> {
                        store.jobs().queue(caller, late);
                        numbered.countDown();
                        return await(commit);
                      }));
      assertThat(await(numbered)).isTrue();
      store.jobs().queue(caller, prompt);
      List<EventRow> early = store.eventTail().after(last, 100);
      long head = store.eventTail().head();
      commit.countDown();
      assertThat(early).isEmpty();
      assertThat(head).isEqualTo(last);
      transaction.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(store.eventTail().after(last, 100))
        .extracting(EventRow::entityId)
        .containsExactly(late.value(), prompt.value());
  }

  @Test
  void a_number_that_was_rolled_back_holds_nothing_up() {
    long last = drain(0).getLast().seq();
    try {
      store.inTransaction(
          () -> {
            Seed.uploading(store, caller, "never.mp4");
            throw new IllegalStateException("cut");
          });
    } catch (IllegalStateException cut) {
      Seed.uploading(store, caller, "ever.mp4");
    }

    List<EventRow> seen = store.eventTail().after(last, 100);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().seq()).isGreaterThan(last + 1);
    assertThat(store.eventTail().head()).isEqualTo(seen.getFirst().seq());
  }

  @Test
  void a_long_transaction_without_events_holds_nothing_up() throws Exception {
    long last = drain(0).getLast().seq();
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> transaction =
          pool.submit(
              () ->
                  store.inTransaction(
                      () -> {
                        store.accounts().secret("long");
                        began.countDown();
                        return await(end);
                      }));
      assertThat(await(began)).isTrue();
      Seed.uploading(store, caller, "meanwhile.mp4");
      List<EventRow> seen = store.eventTail().after(last, 100);
      end.countDown();
      assertThat(seen).hasSize(1);
      transaction.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_reader_that_keeps_only_the_last_number_sees_every_event_once_in_order() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    List<EventRow> seen = new ArrayList<>();
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> reader =
          pool.submit(
              () -> {
                boolean more = true;
                while (more) {
                  more = writing.get();
                  long last = seen.isEmpty() ? 0 : seen.getLast().seq();
                  List<EventRow> page = store.eventTail().after(last, 7);
                  seen.addAll(page);
                  more |= !page.isEmpty();
                }
              });
      try {
        Race.of(16, this::writeSome);
      } finally {
        writing.set(false);
      }
      reader.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    assertThat(seen).extracting(EventRow::seq).isSorted().doesNotHaveDuplicates();
    assertThat(seen).hasSameSizeAs(drain(0));
  }

  private int writeSome(int runner) {
    for (int i = 0; i < 12; i++) {
      String name = runner + "-" + i + ".mp4";
      boolean keep = i % 3 != 0;
      try {
        store.inTransaction(
            () -> {
              AssetId id = Seed.uploading(store, caller, name);
              store.assets().setFacts(id, 1L, 2, 2);
              if (!keep) {
                throw new IllegalStateException("cut");
              }
              return id;
            });
      } catch (IllegalStateException cut) {
        assertThat(keep).isFalse();
      }
    }
    return runner;
  }

  @Test
  void an_act_of_a_person_is_stored_once_and_a_state_change_is_refused() {
    UUID entity = asset.value();
    EventLog.NewEvent act =
        new EventLog.NewEvent(
            EntityType.ASSET, entity, EventType.QUEUE_ADD_CLICKED, "{\"n\": 6}", "click-1");
    store.eventLog().append(caller, List.of(act, act));
    store.eventLog().append(caller, List.of(act));

    assertThat(store.eventLog().history(caller.workspaceId(), EntityType.ASSET, entity))
        .filteredOn(e -> e.type() == EventType.QUEUE_ADD_CLICKED)
        .singleElement()
        .extracting(EventRow::payloadJson)
        .isEqualTo("{\"n\": 6}");
    assertThatThrownBy(
            () ->
                store
                    .eventLog()
                    .append(
                        caller,
                        List.of(
                            new EventLog.NewEvent(
                                EntityType.ASSET,
                                entity,
                                EventType.ASSET_DELETED,
                                "{}",
                                "forged"))))
        .isInstanceOf(JamakException.class);
  }

  private List<EventRow> drain(long after) {
    List<EventRow> all = store.eventTail().after(after, 10_000);
    assertThat(all).isNotEmpty();
    return all;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
