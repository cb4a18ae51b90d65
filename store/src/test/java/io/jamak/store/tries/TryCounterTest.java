package io.jamak.store.tries;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TryCounterTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TryCounter tries = Store.open(DATABASE).tries();
  private final String key = UUID.randomUUID().toString();

  @Test
  void fifty_at_once_are_counted_one_by_one() {
    List<Integer> counts = Race.of(50, i -> tries.add(key, MINUTE).count());

    assertThat(counts)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void another_process_goes_on_where_this_one_stopped() {
    tries.add(key, MINUTE);

    TryCounter.Tries second = Store.open(DATABASE).tries().add(key, MINUTE);

    assertThat(second.count()).isEqualTo(2);
    assertThat(second.rest()).isPositive().isLessThanOrEqualTo(MINUTE);
  }

  @Test
  void the_window_stays_where_its_first_try_put_it_and_the_next_begins_at_one()
      throws SQLException {
    tries.add(key, MINUTE);
    assertThat(tries.add(key, Duration.ofDays(1)).rest()).isLessThanOrEqualTo(MINUTE);

    expire();

    assertThat(tries.add(key, MINUTE).count()).isOne();
  }

  @Test
  void what_was_right_is_taken_back_and_never_below_nothing() {
    tries.add(key, MINUTE);
    tries.takeBack(key);
    tries.takeBack(key);

    assertThat(tries.add(key, MINUTE).count()).isOne();
  }

  @Test
  void a_mark_holds_until_it_expires_and_is_swept_with_the_rest() throws SQLException {
    assertThat(tries.isMarked(key)).isFalse();
    tries.mark(key, MINUTE);
    assertThat(tries.isMarked(key)).isTrue();
    assertThat(tries.sweep()).isZero();

    expire();

    assertThat(tries.isMarked(key)).isFalse();
    assertThat(tries.sweep()).isOne();
  }

  private void expire() throws SQLException {
    try (Connection connection = DATABASE.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update tries set expires_at = now() where key = '" + key + "'");
    }
  }
}
