package io.jamak.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RowLoaderTest {
  private final DataSource database = TestDatabase.fresh();
  private final Store store = Store.open(database);
  private final Caller mine = Seed.owner(database);
  private final Caller theirs = Seed.owner(database);
  private final CountedQueries queries = new CountedQueries(store);
  private final RowLoader loader = queries.loader();

  @Test
  void a_burst_costs_one_question_a_kind_and_workspace() {
    IntStream.range(0, 40).forEach(i -> work(i % 2 == 0 ? mine : theirs));
    List<LiveEvent> events = events();
    List<StreamItem> items = loader.beside(events, workspace -> true);
    assertThat(queries.asked()).containsOnly("listByIds").hasSize(4);
    assertThat(items).extracting(StreamItem::event).isEqualTo(events);
    assertThat(items)
        .filteredOn(item -> item.event().type().equals("JOB_STARTED"))
        .hasSize(40)
        .allSatisfy(
            item -> {
              assertThat(Objects.requireNonNull(item.job()).id())
                  .isEqualTo(item.event().entityId().toString());
              assertThat(Objects.requireNonNull(item.asset()).id())
                  .isEqualTo(Objects.requireNonNull(item.job()).assetId());
            });
  }

  @Test
  void nothing_is_asked_for_where_nobody_listens_and_for_what_moves_a_bar() {
    JobId job = work(mine);
    work(theirs);
    List<StreamItem> items = loader.beside(events(), mine.workspaceId()::equals);
    assertThat(queries.asked()).hasSize(2);
    assertThat(items)
        .filteredOn(item -> item.event().workspaceId().equals(theirs.workspaceId()))
        .isNotEmpty()
        .allMatch(item -> item.job() == null && item.asset() == null);
    queries.asked().clear();
    store.jobs().addOutput(Seed.output(job, OutputFormat.SRT));
    List<LiveEvent> output =
        events().stream().filter(event -> event.type().equals("JOB_OUTPUT")).toList();
    assertThat(loader.beside(output, workspace -> true)).hasSize(1);
    assertThat(queries.asked()).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_stops_no_event_and_a_database_that_is_away_stops_all() {
    work(mine);
    List<LiveEvent> events = events();
    queries.fail(new IllegalStateException("options of a later version"));
    assertThat(loader.beside(events, workspace -> true))
        .isEqualTo(events.stream().map(StreamItem::bare).toList());
    JamakException failure =
        new JamakException(ErrorCode.DATABASE_UNAVAILABLE, "database: no answer");
    queries.fail(failure);
    assertThatThrownBy(() -> loader.beside(events, workspace -> true)).isSameAs(failure);
  }

  private JobId work(Caller caller) {
    AssetId asset = Seed.uploaded(store, caller, "a.mp4");
    return Seed.running(store, caller, asset);
  }

  private List<LiveEvent> events() {
    return store.eventTail().after(0, 1000).stream()
        .flatMap(row -> LiveEventMapper.of(row).stream())
        .toList();
  }
}
