package io.jamak.store.notice;

import io.jamak.domain.account.WorkspaceId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Adds the lines of ended jobs to the sums of their batches, one transaction a workspace. */
final class BatchCounter {
  private static final String WAITING =
      """
      select exists (select from job_batch_endings where workspace_id = {0})
        or exists (select from job_batches
          where workspace_id = {0} and ended_at is null and done + failed + canceled >= jobs)
      """;

  private static final String WAITING_ANYWHERE =
      """
      select distinct workspace_id from job_batch_endings
      union
      select distinct workspace_id from job_batches
      where ended_at is null and done + failed + canceled >= jobs
      """;

  /** Its own statement: the next one sees what those did who had the lock before. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended({0}::text, 31))";

  private static final String COUNT =
      """
      with taken as (
        delete from job_batch_endings where workspace_id = {0} returning batch_id, status, look),
      sums as (
        select batch_id,
          count(*) filter (where status = 'succeeded') as done,
          count(*) filter (where status = 'failed') as failed,
          count(*) filter (where status = 'canceled') as canceled,
          count(*) filter (where status = 'succeeded' and look) as look
        from taken group by batch_id)
      update job_batches b set
        done = b.done + sums.done,
        failed = b.failed + sums.failed,
        canceled = b.canceled + sums.canceled,
        look = b.look + sums.look,
        news = case when sums.done + sums.failed > 0 then nextval('job_news') else b.news end,
        told_at = case when sums.done + sums.failed > 0 then clock_timestamp() else b.told_at end
      from sums where b.id = sums.batch_id
      """;

  /** A bulk action may still send off more jobs of its batch. */
  private static final String END =
      """
      update job_batches b set ended_at = clock_timestamp()
      where workspace_id = {0} and ended_at is null and done + failed + canceled >= jobs
        and not exists (select from bulk_actions a where a.id = b.id and a.status = 'running')
      """;

  private BatchCounter() {}

  static boolean isWaiting(DSLContext dsl, WorkspaceId workspace) {
    return dsl.fetchSingle(WAITING, DSL.val(workspace.value())).get(0, boolean.class);
  }

  static List<WorkspaceId> waiting(DSLContext dsl) {
    return dsl.fetch(WAITING_ANYWHERE)
        .map(row -> new WorkspaceId(row.get(0, java.util.UUID.class)));
  }

  static int count(DSLContext dsl, WorkspaceId workspace) {
    dsl.fetch(LOCK, DSL.val(workspace.value()));
    return dsl.execute(COUNT, DSL.val(workspace.value()))
        + dsl.execute(END, DSL.val(workspace.value()));
  }
}
