package io.jamak.store.notice;

import static io.jamak.store.generated.Tables.JOB_BATCHES;

import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import org.jooq.DSLContext;

/**
 * Writes down that jobs make a batch, in the transaction that sends them off. That one of them
 * ended is noted by the database itself, whichever version of the product ends it.
 */
public final class BatchLog {
  private BatchLog() {}

  /**
   * So many jobs are sent off as a batch, or as more of it. Before the jobs, which refer to it.
   *
   * @param first one of them, by whose file a new batch is known
   */
  public static void grow(DSLContext dsl, Caller caller, JobBatchId id, JobId first, int jobs) {
    dsl.insertInto(JOB_BATCHES)
        .set(JOB_BATCHES.ID, id)
        .set(JOB_BATCHES.WORKSPACE_ID, caller.workspaceId())
        .set(JOB_BATCHES.USER_ID, caller.userId())
        .set(JOB_BATCHES.JOB_ID, first)
        .set(JOB_BATCHES.JOBS, jobs)
        .onConflict(JOB_BATCHES.ID)
        .doUpdate()
        .set(JOB_BATCHES.JOBS, JOB_BATCHES.JOBS.plus(jobs))
        .execute();
  }
}
