package io.jamak.store.idempotency;

import static io.jamak.store.generated.Tables.IDEMPOTENCY_KEYS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.generated.tables.records.IdempotencyKeysRecord;
import io.jamak.store.sql.Db;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Inserts the key first, then does the work and keeps the answer, all in one transaction: repeats
 * wait at the unique index until it ends. When it fails, the key is gone and the next one works.
 */
final class JooqIdempotencyRepository implements IdempotencyRepository {
  private static final String EXPIRE =
      """
      delete from idempotency_keys where ctid = any (array(
        select ctid from idempotency_keys where created_at < now() - interval '1 day'
        limit 100 for update skip locked))
      """;

  private final Db db;

  JooqIdempotencyRepository(Db db) {
    this.db = db;
  }

  @Override
  public Answer once(WorkspaceId workspace, String key, String requestHash, Supplier<Answer> work) {
    return db.write(
        dsl -> {
          dsl.execute(EXPIRE);
          return claim(dsl, workspace, key, requestHash)
              ? keep(dsl, workspace, key, work.get())
              : repeat(dsl, workspace, key, requestHash);
        });
  }

  private static boolean claim(
      DSLContext dsl, WorkspaceId workspace, String key, String requestHash) {
    return dsl.insertInto(IDEMPOTENCY_KEYS)
            .set(IDEMPOTENCY_KEYS.WORKSPACE_ID, workspace)
            .set(IDEMPOTENCY_KEYS.KEY, key)
            .set(IDEMPOTENCY_KEYS.REQUEST_HASH, requestHash)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static Answer keep(DSLContext dsl, WorkspaceId workspace, String key, Answer answer) {
    dsl.update(IDEMPOTENCY_KEYS)
        .set(IDEMPOTENCY_KEYS.STATUS, answer.status())
        .set(IDEMPOTENCY_KEYS.BODY_JSON, answer.bodyJson())
        .where(IDEMPOTENCY_KEYS.WORKSPACE_ID.eq(workspace))
        .and(IDEMPOTENCY_KEYS.KEY.eq(key))
        .execute();
    return answer;
  }

  private static Answer repeat(
      DSLContext dsl, WorkspaceId workspace, String key, String requestHash) {
    IdempotencyKeysRecord kept =
        dsl.selectFrom(IDEMPOTENCY_KEYS)
            .where(IDEMPOTENCY_KEYS.WORKSPACE_ID.eq(workspace))
            .and(IDEMPOTENCY_KEYS.KEY.eq(key))
            .fetchSingle();
    if (!kept.get(IDEMPOTENCY_KEYS.REQUEST_HASH).equals(requestHash)) {
      throw new JamakException(
          ErrorCode.IDEMPOTENCY_MISMATCH,
          "Idempotency-Key: " + key + " (expected: the same request as before)");
    }
    return new Answer(kept.get(IDEMPOTENCY_KEYS.STATUS), kept.get(IDEMPOTENCY_KEYS.BODY_JSON));
  }
}
