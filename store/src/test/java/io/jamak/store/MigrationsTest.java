package io.jamak.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.store.account.AccountRepository;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void processes_that_start_at_once_migrate_an_empty_database_once() {
    DataSource blank = TestDatabase.blank();

    List<Boolean> done =
        Race.of(
            4,
            i -> {
              Store.migrate(blank);
              return true;
            });

    AccountRepository accounts = Store.open(blank).accounts();
    assertThat(done).containsOnly(true);
    assertThat(accounts.createOwnerIfNone("a@example.org", "hash", "Home")).isTrue();
  }
}
