package io.jamak.store.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.testing.FreezableLine;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Over a line that can be frozen, so that what was sent stays unanswered. */
@Timeout(60)
class DatabaseMonitorTest {
  private static final Duration AT_ONCE = Duration.ofMillis(500);

  private final PGSimpleDataSource direct = (PGSimpleDataSource) TestDatabase.fresh();
  private final FreezableLine line = FreezableLine.to(direct.getPortNumbers()[0]);
  private final DatabaseMonitor monitor = new DatabaseMonitor(over(line, 2));
  private final DataSource database = monitor.refusing(monitor.physical(over(line, 5)));
  private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void listen() {
    monitor.onChange(told::add);
    monitor.start();
  }

  @AfterEach
  void close() throws Exception {
    monitor.close();
    line.close();
  }

  @Test
  void frozen_it_cuts_who_waits_refuses_at_once_and_opens_again() throws Exception {
    Connection open = database.getConnection();
    CompletableFuture<Throwable> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              line.freeze();
              return catchThrowable(() -> open.createStatement().execute("select 1"));
            });

    assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
    assertThat(DatabaseOutage.caused(waiting.get(5, TimeUnit.SECONDS))).isTrue();
    long from = System.nanoTime();
    assertThatThrownBy(database::getConnection)
        .satisfies(refused -> assertThat(DatabaseOutage.caused(refused)).isTrue());
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AT_ONCE);

    line.thaw();
    assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
    try (Connection again = database.getConnection()) {
      assertThat(again.isValid(5)).isTrue();
    }
  }

  @RepeatedTest(4)
  void a_connection_that_somebody_ended_is_no_outage() throws Exception {
    try (Connection connection = direct.getConnection();
        PreparedStatement ending =
            connection.prepareStatement(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()")) {
      boolean ended = false;
      while (!ended) {
        ended = ending.executeQuery().next();
      }
    }

    assertThat(told.poll(3, TimeUnit.SECONDS)).isNull();
    assertThat(monitor.isAway()).isFalse();
  }

  @Test
  void a_transaction_whose_connection_is_cut_leaves_no_half_rows() throws SQLException {
    Store store = Store.open(database);
    Caller caller = Seed.owner(direct);

    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      Seed.uploading(store, caller, "half.mp4");
                      line.cut();
                      return Seed.uploading(store, caller, "other.mp4");
                    }))
        .isInstanceOfSatisfying(
            JamakException.class,
            cut -> assertThat(cut.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));

    try (Connection connection = direct.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select (select count(*) from assets) + (select count(*) from events)")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  private PGSimpleDataSource over(FreezableLine through, int socketSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {through.port()});
    source.setDatabaseName(direct.getDatabaseName());
    source.setUser(direct.getUser());
    source.setConnectTimeout(2);
    source.setSocketTimeout(socketSeconds);
    return source;
  }
}
