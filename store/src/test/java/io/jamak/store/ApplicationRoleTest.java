package io.jamak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal under attack by somebody who has the application's password (I12). */
class ApplicationRoleTest {
  private final TestDatabase.TwoRoles database = TestDatabase.twoRoles();
  private final DataSource application = database.application();

  @BeforeEach
  void a_journal_with_lines() {
    Store.migrate(database.owner(), database.applicationRole());
    Store store = Store.open(application);
    Caller caller = Seed.owner(application);
    Seed.finish(store, Seed.running(store, caller, Seed.uploaded(store, caller, "talk.mp4")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update events set payload_json = '{}'",
        "update events set user_id = null where type = 'JOB_CREATED'",
        "delete from events",
        "truncate events",
        "truncate events cascade",
        "drop table events",
        "alter table events disable trigger all",
        "alter table events rename to journal",
        "alter table events owner to current_user",
        "create trigger lose before insert on events for each row execute function number_event()",
        "create rule lose as on insert to events do instead nothing",
        "create or replace function newest_event() returns bigint language sql as 'select"
            + " 0::bigint'",
        "create table public.mine (id int)",
        "set session_replication_role = replica",
        "select setval('events_seq', 1)",
        "insert into events select * from events on conflict (id) do update set payload_json ="
            + " '{}'",
        "delete from flyway_schema_history",
        "set role OWNER"
      })
  void what_would_alter_the_journal_is_refused(String attack) throws SQLException {
    long before = lines();
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(attack.replace("OWNER", database.ownerRole())))
          .as(attack)
          .isInstanceOf(SQLException.class)
          .satisfies(
              refused ->
                  assertThat(((SQLException) refused).getSQLState())
                      .isIn("42501", "22023", "42704"));
    }
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void check_finds_nothing_with_two_roles_and_every_right_of_a_single_one() {
    assertThat(Store.open(application).journalRights().check())
        .singleElement()
        .extracting(Finding::violations)
        .isEqualTo(0L);

    Finding single = Store.open(TestDatabase.fresh()).journalRights().check().getFirst();
    assertThat(single.invariant()).isEqualTo("I12");
    assertThat(single.violations()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void a_second_start_by_either_role_changes_nothing() {
    Store.migrate(database.owner(), database.applicationRole());
    Store.migrate(application);

    assertThat(Store.open(application).invariants().check())
        .allMatch(finding -> finding.violations() == 0);
  }

  @Test
  void a_role_that_does_not_own_the_tables_is_refused_as_their_owner() {
    assertThatThrownBy(() -> Store.migrate(application, "somebody"))
        .hasMessageStartingWith("owner of the tables: ")
        .hasMessageContaining("(expected: " + database.applicationRole());
  }

  private long lines() throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from events where payload_json <> '{}'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
