package io.jamak.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.idempotency.IdempotencyRepository.Answer;
import io.jamak.store.idempotency.IdempotencyRepository.Claim;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final IdempotencyRepository keys = STORE.idempotency();

  @Test
  void fifty_threads_with_one_key_have_one_effect_and_one_answer() {
    AtomicInteger runs = new AtomicInteger();

    List<Answer> answers =
        Race.of(
            50,
            i ->
                keys.once(
                    caller.workspaceId(),
                    "key",
                    "hash",
                    () -> {
                      Seed.uploading(STORE, caller, "once.mp4");
                      return new Answer(201, "{\"run\": " + runs.incrementAndGet() + "}");
                    }));

    assertThat(runs).hasValue(1);
    assertThat(answers).hasSize(50).containsOnly(new Answer(201, "{\"run\": 1}"));
    assertThat(STORE.assetQueries().counts(caller.workspaceId(), AssetFilter.ALL))
        .containsEntry(AssetFilter.State.UPLOADING, 1L);
  }

  @Test
  void another_request_under_the_same_key_is_refused() {
    keys.once(caller.workspaceId(), "k", "one", () -> new Answer(200, "{}"));

    assertThatThrownBy(
            () -> keys.once(caller.workspaceId(), "k", "two", () -> new Answer(200, "{}")))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IDEMPOTENCY_MISMATCH));
  }

  @Test
  void the_same_key_of_another_workspace_is_another_key() {
    keys.once(caller.workspaceId(), "mine", "h", () -> new Answer(200, "1"));

    assertThat(
            keys.once(Seed.owner(DATABASE).workspaceId(), "mine", "h", () -> new Answer(200, "2")))
        .isEqualTo(new Answer(200, "2"));
  }

  @Test
  void work_that_fails_leaves_neither_key_nor_effect() {
    assertThatThrownBy(
            () ->
                keys.once(
                    caller.workspaceId(),
                    "again",
                    "h",
                    () -> {
                      Seed.uploading(STORE, caller, "half.mp4");
                      throw new IllegalStateException("cut");
                    }))
        .hasMessage("cut");

    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isZero();
    assertThat(
            keys.once(caller.workspaceId(), "again", "h", () -> new Answer(200, "ok")).bodyJson())
        .isEqualTo("ok");
  }

  @Test
  void one_claims_others_come_back_until_it_is_answered() {
    Claim.Mine mine = mine("net");

    assertThat(claim("net")).isInstanceOf(Claim.Busy.class);
    keys.keep(caller.workspaceId(), "net", mine.id(), new Answer(201, "{}"));
    assertThat(claim("net")).isEqualTo(new Claim.Answered(new Answer(201, "{}")));
    assertThatThrownBy(() -> keys.claim(caller.workspaceId(), "net", "other"))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IDEMPOTENCY_MISMATCH));
  }

  @Test
  void who_takes_over_from_the_dead_finds_what_was_made() {
    Claim.Mine dead = mine("crash");
    keys.remember(caller.workspaceId(), "crash", dead.id(), "asset 1");
    age("crash");

    Claim.Mine next = mine("crash");
    assertThat(next.effect()).isEqualTo("asset 1");
    assertThat(claim("crash")).isInstanceOf(Claim.Busy.class);
  }

  @Test
  void who_was_taken_over_commits_nothing() {
    Claim.Mine slow = mine("zombie");
    age("zombie");
    Claim.Mine next = mine("zombie");

    assertThatThrownBy(
            () ->
                STORE.inTransaction(
                    () -> {
                      Seed.uploading(STORE, caller, "second.mp4");
                      keys.remember(caller.workspaceId(), "zombie", slow.id(), "second");
                      return null;
                    }))
        .isInstanceOfSatisfying(
            JamakException.class,
            fenced -> assertThat(fenced.code()).isEqualTo(ErrorCode.IDEMPOTENCY_IN_PROGRESS));
    assertThat(STORE.assetQueries().storedBytes(caller.workspaceId())).isZero();
    keys.keep(caller.workspaceId(), "zombie", slow.id(), new Answer(201, "slow"));
    keys.keep(caller.workspaceId(), "zombie", next.id(), new Answer(201, "next"));
    assertThat(claim("zombie")).isEqualTo(new Claim.Answered(new Answer(201, "next")));
  }

  @Test
  void what_ended_without_an_answer_may_be_tried_at_once_and_still_knows_what_was_made() {
    Claim.Mine failed = mine("later");
    keys.remember(caller.workspaceId(), "later", failed.id(), "asset 2");
    keys.release(caller.workspaceId(), "later", failed.id());

    assertThat(mine("later").effect()).isEqualTo("asset 2");
  }

  private Claim claim(String key) {
    return keys.claim(caller.workspaceId(), key, "hash");
  }

  private Claim.Mine mine(String key) {
    return (Claim.Mine) claim(key);
  }

  /** As if it had been claimed before the lease ended. */
  private void age(String key) {
    TestDatabase.run(
        DATABASE,
        "update idempotency_keys set claimed_at = now() - interval '"
            + (IdempotencyRepository.LEASE.toSeconds() + 1)
            + " seconds' where key = '"
            + key
            + "'");
  }
}
