package io.jamak.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountRepositoryTest {
  private AccountRepository accounts;

  @BeforeEach
  void begin() {
    accounts = Store.open(TestDatabase.fresh()).accounts();
  }

  @Test
  void of_many_first_starts_one_makes_the_owner() {
    List<Boolean> made =
        Race.of(16, i -> accounts.createOwnerIfNone("Owner@example.org", "hash" + i, "Home"));

    assertThat(made).containsOnlyOnce(true);
    Account owner = accounts.findOwner().orElseThrow();
    assertThat(owner.workspaceName()).isEqualTo("Home");
    assertThat(owner.caller().role()).isEqualTo(Caller.Role.OWNER);
    assertThat(accounts.findByEmail(" owner@EXAMPLE.org")).contains(owner);
    assertThat(accounts.findById(owner.caller().userId())).contains(owner);
    assertThat(accounts.findById(UserId.next())).isEmpty();
  }

  @Test
  void a_token_speaks_for_its_user_in_its_workspace() {
    accounts.createOwnerIfNone("a@example.org", "hash", "Home");
    Caller owner = accounts.findOwner().orElseThrow().caller();
    accounts.createToken(owner.userId(), owner.workspaceId(), "ci", "ab".repeat(32));

    assertThat(accounts.findCallerByToken("ab".repeat(32))).contains(owner);
    assertThat(accounts.findCallerByToken("cd".repeat(32))).isEmpty();
  }

  @Test
  void the_first_plan_is_generous() {
    accounts.createOwnerIfNone("a@example.org", "hash", "Home");
    Plan plan = accounts.plan(accounts.findOwner().orElseThrow().caller().workspaceId());

    assertThat(plan)
        .isEqualTo(
            new Plan(
                "Team", "Asia/Seoul", 10L << 30, 3, 500, 360_000_000L, 360_000_000L, 1L << 40));
    assertThatThrownBy(() -> accounts.plan(WorkspaceId.next()))
        .isInstanceOfSatisfying(
            JamakException.class,
            absent -> assertThat(absent.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void a_secret_is_made_once_for_all_processes() {
    List<byte[]> seen = Race.of(8, i -> accounts.secret("cursor"));

    assertThat(seen).allSatisfy(each -> assertThat(each).hasSize(32).isEqualTo(seen.getFirst()));
    assertThat(accounts.secret("other")).isNotEqualTo(seen.getFirst());
  }
}
