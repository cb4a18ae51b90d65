package io.jamak.store.idempotency;

import static io.jamak.store.generated.Tables.IDEMPOTENCY_KEYS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.generated.tables.records.IdempotencyKeysRecord;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One row a key. Work in one transaction inserts the row first, and repeats wait at the unique
 * index until it ends; when it fails, the key is gone and the next one works. Other work commits
 * its claim first and is fenced by it.
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
          if (insert(dsl, workspace, key, requestHash, null)) {
            Answer answer = work.get();
            keep(dsl, row(workspace, key), answer);
            return answer;
          }
          Answer kept = answer(known(dsl, workspace, key, requestHash));
          if (kept == null) {
            throw IdempotencyRepository.inProgress(key);
          }
          return kept;
        });
  }

  @Override
  public Claim claim(WorkspaceId workspace, String key, String requestHash) {
    UUID mine = UUID.randomUUID();
    return db.write(
        dsl -> {
          dsl.execute(EXPIRE);
          if (insert(dsl, workspace, key, requestHash, mine)) {
            return new Claim.Mine(mine, null);
          }
          IdempotencyKeysRecord known = known(dsl, workspace, key, requestHash);
          Answer kept = answer(known);
          if (kept != null) {
            return new Claim.Answered(kept);
          }
          boolean takenOver =
              dsl.update(IDEMPOTENCY_KEYS)
                      .set(IDEMPOTENCY_KEYS.CLAIM, mine)
                      .set(IDEMPOTENCY_KEYS.CLAIMED_AT, DSL.currentInstant())
                      .where(row(workspace, key))
                      .and(
                          IDEMPOTENCY_KEYS.CLAIMED_AT.lt(
                              DSL.field(
                                  "now() - {0} * interval '1 second'",
                                  Instant.class, DSL.val(LEASE.toSeconds()))))
                      .execute()
                  == 1;
          return takenOver
              ? new Claim.Mine(mine, known.get(IDEMPOTENCY_KEYS.EFFECT))
              : new Claim.Busy();
        });
  }

  @Override
  public void keep(WorkspaceId workspace, String key, UUID claim, Answer answer) {
    db.write(dsl -> keep(dsl, row(workspace, key).and(IDEMPOTENCY_KEYS.CLAIM.eq(claim)), answer));
  }

  @Override
  public void release(WorkspaceId workspace, String key, UUID claim) {
    db.write(
        dsl ->
            dsl.update(IDEMPOTENCY_KEYS)
                .set(IDEMPOTENCY_KEYS.CLAIMED_AT, Instant.EPOCH)
                .where(row(workspace, key))
                .and(IDEMPOTENCY_KEYS.CLAIM.eq(claim))
                .execute());
  }

  @Override
  public void remember(WorkspaceId workspace, String key, UUID claim, String effect) {
    db.write(
        dsl -> {
          int fenced =
              dsl.update(IDEMPOTENCY_KEYS)
                  .set(IDEMPOTENCY_KEYS.EFFECT, effect)
                  .where(row(workspace, key))
                  .and(IDEMPOTENCY_KEYS.CLAIM.eq(claim))
                  .execute();
          if (fenced == 0) {
            throw IdempotencyRepository.inProgress(key);
          }
          return fenced;
        });
  }

  private static boolean insert(
      DSLContext dsl, WorkspaceId workspace, String key, String requestHash, @Nullable UUID claim) {
    return dsl.insertInto(IDEMPOTENCY_KEYS)
            .set(IDEMPOTENCY_KEYS.WORKSPACE_ID, workspace)
            .set(IDEMPOTENCY_KEYS.KEY, key)
            .set(IDEMPOTENCY_KEYS.REQUEST_HASH, requestHash)
            .set(IDEMPOTENCY_KEYS.CLAIM, claim)
            .set(IDEMPOTENCY_KEYS.CLAIMED_AT, DSL.currentInstant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static int keep(DSLContext dsl, Condition row, Answer answer) {
    return dsl.update(IDEMPOTENCY_KEYS)
        .set(IDEMPOTENCY_KEYS.STATUS, answer.status())
        .set(IDEMPOTENCY_KEYS.BODY_JSON, answer.bodyJson())
        .where(row)
        .execute();
  }

  private static IdempotencyKeysRecord known(
      DSLContext dsl, WorkspaceId workspace, String key, String requestHash) {
    IdempotencyKeysRecord known =
        dsl.selectFrom(IDEMPOTENCY_KEYS).where(row(workspace, key)).fetchSingle();
    if (!known.get(IDEMPOTENCY_KEYS.REQUEST_HASH).equals(requestHash)) {
      throw new JamakException(
          ErrorCode.IDEMPOTENCY_MISMATCH,
          "Idempotency-Key: " + key + " (expected: the same request as before)");
    }
    return known;
  }

  private static @Nullable Answer answer(IdempotencyKeysRecord known) {
    Integer status = known.get(IDEMPOTENCY_KEYS.STATUS);
    return status == null ? null : new Answer(status, known.get(IDEMPOTENCY_KEYS.BODY_JSON));
  }

  private static Condition row(WorkspaceId workspace, String key) {
    return IDEMPOTENCY_KEYS.WORKSPACE_ID.eq(workspace).and(IDEMPOTENCY_KEYS.KEY.eq(key));
  }
}
