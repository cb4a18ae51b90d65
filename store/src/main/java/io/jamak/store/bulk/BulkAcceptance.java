package io.jamak.store.bulk;

import static io.jamak.store.generated.Tables.BULK_ACTIONS;
import static io.jamak.store.generated.Tables.BULK_ACTION_ITEMS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobConditions;
import io.jamak.store.job.JobFilter;
import io.jamak.store.sql.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Makes an action and fixes its set: one statement, however many jobs there are. */
final class BulkAcceptance {
  private final DSLContext dsl;
  private final Caller caller;
  private final BulkActionId id = BulkActionId.next();

  BulkAcceptance(DSLContext dsl, Caller caller) {
    this.dsl = dsl;
    this.caller = caller;
  }

  BulkActionRow accept(BulkKind kind, BulkDetails details, JobSet jobs) {
    insert(kind, details);
    int items =
        switch (jobs) {
          case JobSet.Named(List<JobId> ids) -> name(ids);
          case JobSet.Ended(BulkActionId action, BulkOutcome outcome) -> repeat(action, outcome);
          case JobSet.Matching(JobFilter filter) -> match(filter);
        };
    return dsl.update(BULK_ACTIONS)
        .set(BULK_ACTIONS.OPEN_ITEMS, items)
        .set(BULK_ACTIONS.STATUS, items == 0 ? BulkStatus.DONE : BulkStatus.RUNNING)
        .set(
            BULK_ACTIONS.ENDED_AT,
            items == 0 ? DSL.currentInstant() : DSL.val((Instant) null, BULK_ACTIONS.ENDED_AT))
        .where(BULK_ACTIONS.ID.eq(id))
        .returning()
        .fetchSingle(BulkRows::action);
  }

  private void insert(BulkKind kind, BulkDetails details) {
    dsl.insertInto(BULK_ACTIONS)
        .set(BULK_ACTIONS.ID, id)
        .set(BULK_ACTIONS.WORKSPACE_ID, caller.workspaceId())
        .set(BULK_ACTIONS.USER_ID, caller.userId())
        .set(BULK_ACTIONS.KIND, kind)
        .set(BULK_ACTIONS.STATUS, BulkStatus.RUNNING)
        .set(BULK_ACTIONS.DETAILS_JSON, Json.of(details))
        .set(BULK_ACTIONS.OPEN_ITEMS, 0)
        .set(BULK_ACTIONS.DONE_ITEMS, 0)
        .set(BULK_ACTIONS.SKIPPED_ITEMS, 0)
        .set(BULK_ACTIONS.FAILED_ITEMS, 0)
        .execute();
  }

  private int name(List<JobId> ids) {
    UUID[] values = ids.stream().map(JobId::value).toArray(UUID[]::new);
    return dsl.execute(
        """
        insert into bulk_action_items (action_id, position, job_id)
        select {0}, named.position, named.job_id
        from unnest({1}) with ordinality as named (job_id, position)
        """,
        DSL.val(id.value()), DSL.val(values));
  }

  private int repeat(BulkActionId action, BulkOutcome outcome) {
    return insert(
        DSL.select(
                DSL.val(id, BULK_ACTION_ITEMS.ACTION_ID),
                DSL.rowNumber().over(DSL.orderBy(BULK_ACTION_ITEMS.POSITION)),
                BULK_ACTION_ITEMS.JOB_ID)
            .from(BULK_ACTION_ITEMS)
            .join(BULK_ACTIONS)
            .on(BULK_ACTIONS.ID.eq(BULK_ACTION_ITEMS.ACTION_ID))
            .where(BULK_ACTIONS.ID.eq(action))
            .and(BULK_ACTIONS.WORKSPACE_ID.eq(caller.workspaceId()))
            .and(BULK_ACTION_ITEMS.OUTCOME.eq(outcome)));
  }

  private int match(JobFilter filter) {
    return insert(
        DSL.select(
                DSL.val(id, BULK_ACTION_ITEMS.ACTION_ID),
                DSL.rowNumber().over(DSL.orderBy(JOBS.CREATED_AT.desc(), JOBS.ID.desc())),
                JOBS.ID)
            .from(JOBS)
            .where(JobConditions.of(caller.workspaceId(), filter)));
  }

  private int insert(Select<Record3<BulkActionId, Integer, JobId>> items) {
    return dsl.insertInto(
            BULK_ACTION_ITEMS,
            BULK_ACTION_ITEMS.ACTION_ID,
            BULK_ACTION_ITEMS.POSITION,
            BULK_ACTION_ITEMS.JOB_ID)
        .select(items)
        .execute();
  }
}
