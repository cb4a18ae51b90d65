package io.jamak.store.view;

import static io.jamak.store.generated.Tables.JOB_VIEWS;
import static io.jamak.store.generated.Tables.USERS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobViewId;
import io.jamak.store.sql.Db;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads views, and hands changes to those who make them. */
final class JooqJobViewRepository implements JobViewRepository {
  private final Db db;

  JooqJobViewRepository(Db db) {
    this.db = db;
  }

  @Override
  public List<JobView> list(Caller caller) {
    return db.read(
        dsl ->
            select(dsl, caller)
                .orderBy(DSL.field("fold_text({0})", JOB_VIEWS.NAME), JOB_VIEWS.ID)
                .fetch(JooqJobViewRepository::view));
  }

  @Override
  public JobView get(Caller caller, JobViewId id) {
    return db.read(dsl -> get(dsl, caller, id));
  }

  static JobView get(DSLContext dsl, Caller caller, JobViewId id) {
    return select(dsl, caller)
        .and(JOB_VIEWS.ID.eq(id))
        .fetchOptional(JooqJobViewRepository::view)
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.NOT_FOUND,
                    "view: " + id + " (expected: one's own, or a shared one of this workspace)"));
  }

  private static SelectConditionStep<Record> select(DSLContext dsl, Caller caller) {
    Condition seen = JOB_VIEWS.USER_ID.eq(caller.userId()).or(JOB_VIEWS.SHARED);
    return dsl.select(JOB_VIEWS.fields())
        .select(USERS.EMAIL)
        .from(JOB_VIEWS)
        .join(USERS)
        .on(USERS.ID.eq(JOB_VIEWS.USER_ID))
        .where(JOB_VIEWS.WORKSPACE_ID.eq(caller.workspaceId()))
        .and(seen);
  }

  @Override
  public JobView create(Caller caller, JobView.Content content, int most) {
    return db.write(dsl -> new JobViewEdit(dsl, caller).create(content, most));
  }

  @Override
  public JobView change(Caller caller, JobViewId id, JobView.Content content, int version) {
    return db.write(dsl -> new JobViewEdit(dsl, caller).change(id, content, version));
  }

  @Override
  public void delete(Caller caller, JobViewId id, @Nullable Integer version) {
    db.write(dsl -> new JobViewEdit(dsl, caller).delete(id, version));
  }

  private static JobView view(Record row) {
    return new JobView(
        row.get(JOB_VIEWS.ID),
        row.get(JOB_VIEWS.WORKSPACE_ID),
        row.get(JOB_VIEWS.USER_ID),
        row.get(USERS.EMAIL),
        new JobView.Content(
            row.get(JOB_VIEWS.NAME), row.get(JOB_VIEWS.QUERY), row.get(JOB_VIEWS.SHARED)),
        row.get(JOB_VIEWS.VERSION),
        row.get(JOB_VIEWS.CREATED_AT),
        row.get(JOB_VIEWS.UPDATED_AT));
  }
}
