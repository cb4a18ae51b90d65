package io.jamak.store.tries;

import static io.jamak.store.generated.Tables.TRIES;

import io.jamak.store.sql.Db;
import java.time.Duration;
import java.util.Objects;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Counts in the table {@code tries}; the clock is the database's, one for all processes. */
final class JooqTryCounter implements TryCounter {
  private static final String ADD =
      """
      insert into tries as t (key, count, expires_at)
      values ({0}, 1, now() + {1} * interval '1 millisecond')
      on conflict (key) do update set
        count = case when t.expires_at <= now() then 1 else t.count + 1 end,
        expires_at = case when t.expires_at <= now() then excluded.expires_at else t.expires_at end
      returning count, (extract(epoch from expires_at - now()) * 1000)::bigint as rest
      """;

  private static final String MARK =
      """
      insert into tries (key, count, expires_at)
      values ({0}, 1, now() + {1} * interval '1 millisecond')
      on conflict (key) do update set expires_at = excluded.expires_at
      """;

  private static final String SWEEP =
      """
      delete from tries where ctid = any (array(
        select ctid from tries where expires_at <= now() limit 10000 for update skip locked))
      """;

  private final Db db;

  JooqTryCounter(Db db) {
    this.db = db;
  }

  @Override
  public Tries add(String key, Duration window) {
    return db.write(
        dsl -> {
          Record counted =
              Objects.requireNonNull(dsl.fetchOne(ADD, DSL.val(key), DSL.val(window.toMillis())));
          return new Tries(
              counted.get("count", Integer.class),
              Duration.ofMillis(counted.get("rest", Long.class)));
        });
  }

  @Override
  public void takeBack(String key) {
    db.write(
        dsl ->
            dsl.update(TRIES)
                .set(TRIES.COUNT, TRIES.COUNT.minus(1))
                .where(TRIES.KEY.eq(key))
                .and(TRIES.COUNT.gt(0))
                .execute());
  }

  @Override
  public void forget(String key) {
    db.write(dsl -> dsl.deleteFrom(TRIES).where(TRIES.KEY.eq(key)).execute());
  }

  @Override
  public void mark(String key, Duration life) {
    db.write(dsl -> dsl.execute(MARK, DSL.val(key), DSL.val(life.toMillis())));
  }

  @Override
  public boolean isMarked(String key) {
    return db.read(
        dsl ->
            dsl.fetchExists(TRIES, TRIES.KEY.eq(key), TRIES.EXPIRES_AT.gt(DSL.currentInstant())));
  }

  @Override
  public int sweep() {
    return db.write(dsl -> dsl.execute(SWEEP));
  }
}
