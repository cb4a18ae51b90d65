package io.jamak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.asset.AssetSort;
import io.jamak.store.testing.OldestPostgres;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL 15 and 18 must give the same lists and find the same names. */
class OldestPostgresTest {
  private static final List<String> NAMES =
      List.of(
          "Zebra",
          "apple",
          "Äpfel",
          "äpfel2",
          "Ωmega",
          "ΣΊΣΥΦΟΣ",
          "Σίσυφος2",
          "İstanbul",
          "istanbul2",
          "ILGAZ",
          "ılgaz2",
          "가나다",
          "각",
          "\u1100\u1161\u11a8-nfd",
          "ㄱㄴㄷ",
          "漢字",
          "ЁЛКА",
          "ёлка2",
          "ＦＵＬＬ",
          "emoji 😀",
          "_under",
          "10",
          "9",
          "Straße",
          "STRASSE",
          "ǅungla");

  private static final Set<String> LETTERS_OF_UNICODE_16 =
      Set.of("1c89 \u1c89", "a7cb \ua7cb", "a7cc \ua7cc", "a7da \ua7da", "a7dc \ua7dc");

  private static final Map<DataSource, Caller> CALLERS = new HashMap<>();

  @Test
  void the_migrations_run_and_a_job_ends() {
    DataSource database = OldestPostgres.blank();
    Store.migrate(database);
    Store.migrate(database);
    Store store = Store.open(database);
    Caller caller = Seed.owner(database);

    Seed.finish(store, Seed.running(store, caller, Seed.uploaded(store, caller, "talk.mp4")));

    assertThat(store.invariants().check()).allMatch(finding -> finding.violations() == 0);
  }

  @Test
  void names_are_in_the_same_order_and_found_by_the_same_words() {
    DataSource oldest = OldestPostgres.blank();
    Store.migrate(oldest);
    DataSource newest = TestDatabase.fresh();

    assertThat(names(oldest, "")).hasSize(NAMES.size()).isEqualTo(names(newest, ""));
    for (String word :
        List.of("σίσυφος", "istanbul", "ılgaz", "가나", "각-", "ёЛ", "ｆｕ", "STRASSE", "ß", "ÄPF")) {
      assertThat(names(oldest, word)).as(word).isEqualTo(names(newest, word));
    }
    assertThat(names(oldest, "각-")).hasSize(1);
    assertThat(names(oldest, "σίσυφο")).hasSize(2);
  }

  @Test
  void every_letter_is_lowered_alike_but_five_that_the_c_library_may_not_know_yet()
      throws SQLException {
    DataSource oldest = OldestPostgres.blank();
    Store.migrate(oldest);

    Set<String> different = new TreeSet<>(lowered(oldest));
    lowered(TestDatabase.fresh()).forEach(different::remove);

    assertThat(different).isSubsetOf(LETTERS_OF_UNICODE_16);
  }

  @Test
  void an_older_one_is_refused_with_what_was_found_and_expected() {
    assertThatThrownBy(() -> ServerVersion.require(14, "14.24 (Debian)"))
        .hasMessage("PostgreSQL: 14.24 (Debian) (expected: 15 or newer)");
  }

  private static List<String> names(DataSource database, String search) {
    Store store = Store.open(database);
    Caller caller = CALLERS.computeIfAbsent(database, OldestPostgresTest::seed);
    return store
        .assetQueries()
        .list(
            caller.workspaceId(),
            new AssetFilter(search, Set.of(), null),
            AssetSort.NAME,
            null,
            100)
        .items()
        .stream()
        .map(AssetRow::filename)
        .toList();
  }

  private static Caller seed(DataSource database) {
    Caller caller = Seed.owner(database);
    NAMES.forEach(name -> Seed.uploaded(Store.open(database), caller, name));
    return caller;
  }

  private static List<String> lowered(DataSource database) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select to_hex(i) || ' ' || fold_text(chr(i)) from generate_series(1, 65535) i
                    where i not between 55296 and 57343 order by i
                    """)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
