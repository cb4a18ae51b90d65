package io.jamak.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
  private final DataSource database = TestDatabase.fresh();
  private final Store store = Store.open(database);
  private final Caller caller = Seed.owner(database);
  private final CountedQueries queries = new CountedQueries(store);
  private final LiveEvents live =
      new LiveEvents(store.eventTail(), store.jobQueries(), store.bulkQueries(), queries.loader());

  @AfterEach
  void stop() {
    live.stop();
  }

  @Test
  void no_record_is_read_for_those_who_are_told_of_events_alone() throws Exception {
    List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    try (AutoCloseable _ = live.subscribe(caller.workspaceId(), heard::add)) {
      live.start();
      Eventually.until(
          "a change was heard",
          () -> {
            asset(); // those made before the journal's end was asked for are not told
            return !heard.isEmpty();
          });
      assertThat(queries.asked()).isEmpty();
      try (LiveQueue stream = live.open(caller.workspaceId(), true)) {
        AssetId asset = asset();
        assertThat(itemOf(asset, stream).asset()).isNotNull();
        assertThat(queries.asked()).contains("listByIds");
      }
    }
  }

  private AssetId asset() {
    return Seed.uploaded(store, caller, "a.mp4");
  }

  private static StreamItem itemOf(AssetId asset, LiveQueue stream) throws InterruptedException {
    StreamItem item;
    do {
      item = Objects.requireNonNull(stream.poll(Duration.ofSeconds(20)), "an item in time").item();
    } while (!item.event().entityId().equals(asset.value()));
    return item;
  }
}
