package io.jamak.store.view;

import static io.jamak.store.generated.Tables.JOB_VIEWS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobViewId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a person changes of views, inside a transaction. */
final class JobViewEdit {
  /**
   * One change of a person's views at a time, so that two that fit one by one do not pass together.
   */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended({0}, 29))";

  private final DSLContext dsl;
  private final Caller caller;

  JobViewEdit(DSLContext dsl, Caller caller) {
    this.dsl = dsl;
    this.caller = caller;
    dsl.execute(LOCK, DSL.val(caller.workspaceId() + " " + caller.userId()));
  }

  JobView create(JobView.Content content, int most) {
    if (dsl.fetchCount(JOB_VIEWS, own()) >= most) {
      throw new JamakException(
          ErrorCode.VIEW_LIMIT, "views: " + most + " (expected: fewer than " + most + ")");
    }
    JobViewId id = JobViewId.next();
    requireFreeName(content, id);
    dsl.insertInto(JOB_VIEWS)
        .set(JOB_VIEWS.ID, id)
        .set(JOB_VIEWS.WORKSPACE_ID, caller.workspaceId())
        .set(JOB_VIEWS.USER_ID, caller.userId())
        .set(JOB_VIEWS.NAME, content.name())
        .set(JOB_VIEWS.QUERY, content.query())
        .set(JOB_VIEWS.SHARED, content.shared())
        .execute();
    return seen(id);
  }

  JobView change(JobViewId id, JobView.Content content, int version) {
    JobView before = seen(id);
    if (!before.userId().equals(caller.userId())) {
      throw new JamakException(
          ErrorCode.FORBIDDEN, "view: of " + before.userId() + " (expected: one of the caller)");
    }
    requireFreeName(content, id);
    int changed =
        dsl.update(JOB_VIEWS)
            .set(JOB_VIEWS.NAME, content.name())
            .set(JOB_VIEWS.QUERY, content.query())
            .set(JOB_VIEWS.SHARED, content.shared())
            .set(JOB_VIEWS.VERSION, JOB_VIEWS.VERSION.plus(1))
            .set(JOB_VIEWS.UPDATED_AT, DSL.currentInstant())
            .where(JOB_VIEWS.ID.eq(id))
            .and(JOB_VIEWS.VERSION.eq(version))
            .execute();
    requireOne(changed, before, version);
    return seen(id);
  }

  int delete(JobViewId id, @Nullable Integer version) {
    JobView before = seen(id);
    if (!before.userId().equals(caller.userId()) && !caller.mayDelete()) {
      throw new JamakException(
          ErrorCode.FORBIDDEN, "role: " + caller.role() + " (expected: OWNER, or one's own view)");
    }
    int wanted = version == null ? before.version() : version;
    int deleted =
        dsl.deleteFrom(JOB_VIEWS)
            .where(JOB_VIEWS.ID.eq(id))
            .and(JOB_VIEWS.VERSION.eq(wanted))
            .execute();
    requireOne(deleted, before, wanted);
    return deleted;
  }

  private JobView seen(JobViewId id) {
    return JooqJobViewRepository.get(dsl, caller, id);
  }

  private void requireFreeName(JobView.Content content, JobViewId id) {
    Condition same =
        own()
            .and("fold_text({0}) = fold_text({1})", JOB_VIEWS.NAME, DSL.val(content.name()))
            .and(JOB_VIEWS.ID.ne(id));
    if (dsl.fetchExists(JOB_VIEWS, same)) {
      throw new JamakException(
          ErrorCode.VIEW_NAME, "name: " + content.name() + " (expected: one that is free)");
    }
  }

  private static void requireOne(int changed, JobView before, int version) {
    if (changed == 0) {
      throw new JamakException(
          ErrorCode.CONFLICT, "version: " + before.version() + " (expected: " + version + ")");
    }
  }

  private Condition own() {
    return JOB_VIEWS
        .WORKSPACE_ID
        .eq(caller.workspaceId())
        .and(JOB_VIEWS.USER_ID.eq(caller.userId()));
  }
}
