package io.jamak.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.idempotency.IdempotencyRepository.Answer;
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
}
