package io.jamak.store.idempotency;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a write with an {@code Idempotency-Key} happen once, also when it is sent 50 times at once.
 *
 * @see "Decision 0032: idempotency with and without a transaction around"
 */
public interface IdempotencyRepository {
  /** A claim that was not answered for so long is somebody's who died. */
  Duration LEASE = Duration.ofSeconds(30);

  /** The one over PostgreSQL; {@code Store} calls this. */
  static IdempotencyRepository over(Db db) {
    return new JooqIdempotencyRepository(db);
  }

  /**
   * Runs {@code work} unless this key was answered before; then returns the kept answer. All in one
   * transaction: for work that needs the database alone.
   *
   * @param requestHash SHA-256 of method, path and body; another one under the same key is refused
   *     with IDEMPOTENCY_MISMATCH
   */
  Answer once(WorkspaceId workspace, String key, String requestHash, Supplier<Answer> work);

  /**
   * Says who works under this key, in a short transaction: for work that reaches the network. End
   * it by {@link #keep} or {@link #release}.
   *
   * @param requestHash as in {@link #once}
   */
  Claim claim(WorkspaceId workspace, String key, String requestHash);

  /** Keeps the answer to be repeated; nothing where the claim was taken over. */
  void keep(WorkspaceId workspace, String key, UUID claim, Answer answer);

  /** The work ended without an answer to be kept: the next one may try at once. */
  void release(WorkspaceId workspace, String key, UUID claim);

  /**
   * Keeps what the work has made, with the transaction of the work.
   *
   * @throws JamakException IDEMPOTENCY_IN_PROGRESS when the claim was taken over, so that what this
   *     one made is taken back
   */
  void remember(WorkspaceId workspace, String key, UUID claim, String effect);

  /** How somebody is told that another is at work under this key. */
  static JamakException inProgress(String key) {
    return new JamakException(
        ErrorCode.IDEMPOTENCY_IN_PROGRESS,
        "Idempotency-Key: " + key + " (expected: nobody at work under it)");
  }

  /** An HTTP answer to be repeated as it was. */
  record Answer(int status, String bodyJson) {}

  /** What a caller of {@link #claim} is to do. */
  sealed interface Claim {
    /**
     * Work.
     *
     * @param effect what an earlier one made under this key, before it died; null for nothing
     */
    record Mine(UUID id, @Nullable String effect) implements Claim {}

    /** Repeat this. */
    record Answered(Answer answer) implements Claim {}

    /** Come back: somebody is at work. */
    record Busy() implements Claim {}
  }
}
