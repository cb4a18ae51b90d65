package io.jamak.store.notice;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_BATCHES;
import static io.jamak.store.generated.Tables.JOB_BATCH_ENDINGS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.store.generated.tables.records.JobsRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/**
 * Writes down which jobs make a batch and that one of them ended, in the transaction that sends
 * them off or ends it.
 */
public final class BatchLog {
  private static final JSONB NO_WARNINGS = JSONB.valueOf("{}");

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

  /** Notes the end of a job that is of a batch; of any other, and of one that goes on, nothing. */
  public static void note(DSLContext dsl, JobsRecord job) {
    JobBatchId batch = job.get(JOBS.BATCH_ID);
    if (batch == null || !job.get(JOBS.STATUS).isTerminal()) {
      return;
    }
    dsl.insertInto(JOB_BATCH_ENDINGS)
        .set(JOB_BATCH_ENDINGS.WORKSPACE_ID, job.get(JOBS.WORKSPACE_ID))
        .set(JOB_BATCH_ENDINGS.BATCH_ID, batch)
        .set(JOB_BATCH_ENDINGS.STATUS, job.get(JOBS.STATUS))
        .set(
            JOB_BATCH_ENDINGS.LOOK,
            job.get(JOBS.NO_SPEECH) || !job.get(JOBS.WARNINGS_JSON).equals(NO_WARNINGS))
        .execute();
  }
}
