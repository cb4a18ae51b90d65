package io.jamak.store.bulk;

import static io.jamak.store.generated.Tables.BULK_ACTIONS;
import static io.jamak.store.generated.Tables.BULK_ACTION_ITEMS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.store.Outcome;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Writes bulk actions. */
final class JooqBulkRepository implements BulkRepository {
  /** Not when the transaction began: whoever asks what changed since must not miss a long one. */
  private static final Field<Instant> NOW =
      DSL.field("clock_timestamp()", SQLDataType.INSTANT.notNull());

  private final Db db;

  JooqBulkRepository(Db db) {
    this.db = db;
  }

  @Override
  public BulkActionRow accept(Caller caller, BulkKind kind, BulkDetails details, JobSet jobs) {
    return db.write(dsl -> new BulkAcceptance(dsl, caller).accept(kind, details, jobs));
  }

  @Override
  public Outcome stop(Caller caller, BulkActionId id) {
    return db.write(
        dsl -> {
          int stopped =
              dsl.update(BULK_ACTIONS)
                  .set(BULK_ACTIONS.STATUS, BulkStatus.STOPPED)
                  .set(BULK_ACTIONS.UPDATED_AT, NOW)
                  .set(BULK_ACTIONS.ENDED_AT, NOW)
                  .where(BULK_ACTIONS.ID.eq(id))
                  .and(BULK_ACTIONS.WORKSPACE_ID.eq(caller.workspaceId()))
                  .and(BULK_ACTIONS.STATUS.eq(BulkStatus.RUNNING))
                  .execute();
          return stopped == 1 ? Outcome.DONE : whyNot(dsl, caller, id);
        });
  }

  private static Outcome whyNot(DSLContext dsl, Caller caller, BulkActionId id) {
    BulkStatus status =
        dsl.select(BULK_ACTIONS.STATUS)
            .from(BULK_ACTIONS)
            .where(BULK_ACTIONS.ID.eq(id))
            .and(BULK_ACTIONS.WORKSPACE_ID.eq(caller.workspaceId()))
            .fetchOne(BULK_ACTIONS.STATUS);
    if (status == null) {
      return Outcome.ABSENT;
    }
    return status == BulkStatus.STOPPED ? Outcome.ALREADY : Outcome.REFUSED;
  }

  @Override
  public void markDispatched(BulkActionId id) {
    db.write(
        dsl ->
            dsl.update(BULK_ACTIONS)
                .set(BULK_ACTIONS.DISPATCHED_AT, DSL.currentInstant())
                .where(BULK_ACTIONS.ID.eq(id))
                .and(BULK_ACTIONS.DISPATCHED_AT.isNull())
                .execute());
  }

  @Override
  public BulkChunk take(BulkActionId id, int most) {
    if (!db.isInTransaction()) {
      throw new IllegalStateException("take: no transaction (expected: inside one)");
    }
    return db.write(
        dsl -> {
          BulkActionRow action =
              dsl.selectFrom(BULK_ACTIONS)
                  .where(BULK_ACTIONS.ID.eq(id))
                  .forNoKeyUpdate()
                  .fetchSingle(BulkRows::action);
          List<BulkItem> items =
              action.status() == BulkStatus.RUNNING ? open(dsl, id, most) : List.of();
          lockJobs(dsl, action.workspaceId(), items);
          return new BulkChunk(action, items);
        });
  }

  private static List<BulkItem> open(DSLContext dsl, BulkActionId id, int most) {
    return dsl.selectFrom(BULK_ACTION_ITEMS)
        .where(BULK_ACTION_ITEMS.ACTION_ID.eq(id))
        .and(BULK_ACTION_ITEMS.OUTCOME.eq(BulkOutcome.OPEN))
        .orderBy(BULK_ACTION_ITEMS.POSITION)
        .limit(most)
        .fetch(BulkRows::item);
  }

  private static void lockJobs(DSLContext dsl, WorkspaceId workspace, List<BulkItem> items) {
    dsl.select(JOBS.ID)
        .from(JOBS)
        .where(JOBS.ID.in(items.stream().map(BulkItem::jobId).toList()))
        .and(JOBS.WORKSPACE_ID.eq(workspace))
        .orderBy(JOBS.ID)
        .forNoKeyUpdate()
        .execute();
  }

  @Override
  public void finish(BulkActionRow action, List<BulkItem> ended) {
    boolean last = ended.size() == action.counts().open();
    db.write(
        dsl -> {
          write(dsl, action.id(), ended);
          return dsl.update(BULK_ACTIONS)
              .set(BULK_ACTIONS.OPEN_ITEMS, BULK_ACTIONS.OPEN_ITEMS.minus(ended.size()))
              .set(
                  BULK_ACTIONS.DONE_ITEMS,
                  BULK_ACTIONS.DONE_ITEMS.plus(count(ended, BulkOutcome.DONE)))
              .set(
                  BULK_ACTIONS.SKIPPED_ITEMS,
                  BULK_ACTIONS.SKIPPED_ITEMS.plus(count(ended, BulkOutcome.SKIPPED)))
              .set(
                  BULK_ACTIONS.FAILED_ITEMS,
                  BULK_ACTIONS.FAILED_ITEMS.plus(count(ended, BulkOutcome.FAILED)))
              .set(BULK_ACTIONS.STATUS, last ? BulkStatus.DONE : BulkStatus.RUNNING)
              .set(BULK_ACTIONS.UPDATED_AT, NOW)
              .set(BULK_ACTIONS.ENDED_AT, last ? NOW : BULK_ACTIONS.ENDED_AT)
              .where(BULK_ACTIONS.ID.eq(action.id()))
              .execute();
        });
  }

  private static void write(DSLContext dsl, BulkActionId action, List<BulkItem> ended) {
    List<Query> updates =
        ended.stream()
            .<Query>map(
                item ->
                    dsl.update(BULK_ACTION_ITEMS)
                        .set(BULK_ACTION_ITEMS.OUTCOME, item.outcome())
                        .set(BULK_ACTION_ITEMS.ERROR_CODE, item.code())
                        .set(BULK_ACTION_ITEMS.MESSAGE, item.message())
                        .set(BULK_ACTION_ITEMS.NEW_JOB_ID, item.newJobId())
                        .where(BULK_ACTION_ITEMS.ACTION_ID.eq(action))
                        .and(BULK_ACTION_ITEMS.POSITION.eq(item.position()))
                        .and(BULK_ACTION_ITEMS.OUTCOME.eq(BulkOutcome.OPEN)))
            .toList();
    int changed = Arrays.stream(dsl.batch(updates).execute()).sum();
    if (changed != ended.size()) {
      throw new IllegalStateException(
          "bulk action " + action + ": " + changed + " open (expected: " + ended.size() + ")");
    }
  }

  private static int count(List<BulkItem> items, BulkOutcome outcome) {
    return (int) items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
