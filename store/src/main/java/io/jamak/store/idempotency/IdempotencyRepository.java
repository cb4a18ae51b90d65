package io.jamak.store.idempotency;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.sql.Db;
import java.util.function.Supplier;

/**
 * Makes a write with an {@code Idempotency-Key} happen once, also when it is sent 50 times at once.
 */
public interface IdempotencyRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static IdempotencyRepository over(Db db) {
    return new JooqIdempotencyRepository(db);
  }

  /**
   * Runs {@code work} unless this key was answered before; then returns the kept answer.
   *
   * @param requestHash SHA-256 of method, path and body; another one under the same key is refused
   *     with IDEMPOTENCY_MISMATCH
   */
  Answer once(WorkspaceId workspace, String key, String requestHash, Supplier<Answer> work);

  /** An HTTP answer to be repeated as it was. */
  record Answer(int status, String bodyJson) {}
}
