package io.jamak.store.notice;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_BATCHES;
import static io.jamak.store.generated.Tables.NOTICE_READERS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.notice.NoticeScope;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Keyset;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads batches along the index of their news. */
final class JooqNoticeRepository implements NoticeRepository {
  private static final Keyset NEWEST = Keyset.descending(JOB_BATCHES.ID, JOB_BATCHES.NEWS);

  private static final Field<Integer> PLACES =
      DSL.field("jsonb_array_length(warning_codes({0}))", Integer.class, JOBS.WARNINGS_JSON);

  private final Db db;

  JooqNoticeRepository(Db db) {
    this.db = db;
  }

  @Override
  public Slice<Notice> list(
      Caller caller, NoticeScope scope, Slice.@Nullable Position after, int limit) {
    return db.read(
        dsl -> {
          SelectQuery<? extends Record> query =
              dsl.select(JOB_BATCHES.fields())
                  .select(JOBS.FILENAME, JOBS.ERROR_CODE, JOBS.NO_SPEECH, PLACES)
                  .from(JOB_BATCHES)
                  .join(JOBS)
                  .on(JOBS.ID.eq(JOB_BATCHES.JOB_ID))
                  .where(of(caller, scope, 0))
                  .getQuery();
          return NEWEST.page(query, after, limit, JooqNoticeRepository::notice);
        });
  }

  @Override
  public int countNewer(Caller caller, NoticeScope scope, long seen, int most) {
    return db.read(
        dsl ->
            dsl.fetchCount(
                dsl.select(JOB_BATCHES.NEWS)
                    .from(JOB_BATCHES)
                    .where(of(caller, scope, seen))
                    .orderBy(JOB_BATCHES.NEWS.desc()) // along the index, whatever else there is
                    .limit(most)));
  }

  @Override
  public long newest(Caller caller) {
    return db.read(
        dsl ->
            dsl.select(JOB_BATCHES.NEWS)
                .from(JOB_BATCHES)
                .where(JOB_BATCHES.WORKSPACE_ID.eq(caller.workspaceId()))
                .orderBy(JOB_BATCHES.NEWS.desc())
                .limit(1)
                .fetchOptional(JOB_BATCHES.NEWS)
                .orElse(0L));
  }

  private static Condition of(Caller caller, NoticeScope scope, long seen) {
    Condition whose =
        switch (scope) {
          case MINE -> JOB_BATCHES.USER_ID.eq(caller.userId());
          case ALL -> DSL.noCondition();
        };
    return JOB_BATCHES
        .WORKSPACE_ID
        .eq(caller.workspaceId())
        .and(whose)
        .and(JOB_BATCHES.NEWS.gt(seen));
  }

  @Override
  public NoticeReader reader(Caller caller) {
    return db.read(
        dsl ->
            dsl.select(NOTICE_READERS.SEEN, NOTICE_READERS.SCOPE)
                .from(NOTICE_READERS)
                .where(NOTICE_READERS.USER_ID.eq(caller.userId()))
                .and(NOTICE_READERS.WORKSPACE_ID.eq(caller.workspaceId()))
                .fetchOptional(
                    row ->
                        new NoticeReader(
                            row.get(NOTICE_READERS.SEEN), row.get(NOTICE_READERS.SCOPE)))
                .orElse(NoticeReader.NEW));
  }

  @Override
  public void see(Caller caller, long upTo) {
    keep(
        caller,
        NOTICE_READERS.SEEN,
        DSL.val(upTo),
        DSL.greatest(NOTICE_READERS.SEEN, DSL.val(upTo)));
  }

  @Override
  public void choose(Caller caller, NoticeScope scope) {
    Field<NoticeScope> chosen = DSL.val(scope, NOTICE_READERS.SCOPE);
    keep(caller, NOTICE_READERS.SCOPE, chosen, chosen);
  }

  private <T> void keep(Caller caller, Field<T> column, Field<T> first, Field<T> later) {
    db.write(
        dsl ->
            dsl.insertInto(NOTICE_READERS)
                .set(NOTICE_READERS.USER_ID, caller.userId())
                .set(NOTICE_READERS.WORKSPACE_ID, caller.workspaceId())
                .set(column, first)
                .onConflict(NOTICE_READERS.USER_ID, NOTICE_READERS.WORKSPACE_ID)
                .doUpdate()
                .set(column, later)
                .execute());
  }

  @Override
  public void countIn(WorkspaceId workspace) {
    if (db.read(dsl -> BatchCounter.isWaiting(dsl, workspace))) {
      db.write(dsl -> BatchCounter.count(dsl, workspace));
    }
  }

  @Override
  public void countInAll() {
    db.read(BatchCounter::waiting).forEach(this::countIn);
  }

  private static Notice notice(Record row) {
    return new Notice(
        row.get(JOB_BATCHES.ID),
        row.get(JOB_BATCHES.JOB_ID),
        row.get(JOBS.FILENAME),
        row.get(JOB_BATCHES.JOBS),
        row.get(JOB_BATCHES.DONE),
        row.get(JOB_BATCHES.FAILED),
        row.get(JOB_BATCHES.CANCELED),
        row.get(JOB_BATCHES.LOOK),
        row.get(JOB_BATCHES.NEWS),
        Objects.requireNonNull(row.get(JOB_BATCHES.TOLD_AT), "told_at"),
        row.get(JOB_BATCHES.ENDED_AT),
        row.get(JOBS.ERROR_CODE),
        row.get(JOBS.NO_SPEECH),
        row.get(PLACES));
  }
}
