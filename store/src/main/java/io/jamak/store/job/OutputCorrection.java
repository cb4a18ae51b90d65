package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;
import static io.jamak.store.generated.Tables.REPLACED_OUTPUTS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import java.util.List;
import org.jooq.DSLContext;

/** Puts corrected files in the place of what an ended job wrote. */
final class OutputCorrection {
  private final DSLContext dsl;
  private final Caller caller;
  private final JobId id;

  OutputCorrection(DSLContext dsl, Caller caller, JobId id) {
    this.dsl = dsl;
    this.caller = caller;
    this.id = id;
  }

  /** The lock on the job lets one correction at a time look at what stands. */
  List<OutputRow> replace(OutputId seen, List<OutputRow> corrected) {
    JobsRecord job = ended();
    OutputRow base = standing(seen);
    List<OutputRow> now =
        corrected.stream()
            .map(
                output -> {
                  setAside(base, output);
                  return JobOutputs.insert(dsl, id, output);
                })
            .toList();
    Journal.write(
        dsl,
        JobTransitions.subject(job, caller.userId()),
        new JobEvent.OutputCorrected(
            JobTransitions.snapshot(job),
            base.kind(),
            base.language(),
            now.stream().map(OutputRow::id).toList()));
    return now;
  }

  private JobsRecord ended() {
    JobsRecord job = JobRows.lock(dsl, caller, id);
    if (job == null) {
      throw new JamakException(ErrorCode.NOT_FOUND, "job: " + id);
    }
    if (!job.get(JOBS.STATUS).isTerminal()) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "status: " + job.get(JOBS.STATUS).code() + " (expected: succeeded, failed or canceled)");
    }
    return job;
  }

  private OutputRow standing(OutputId seen) {
    OutputRow row =
        dsl.selectFrom(JOB_OUTPUTS)
            .where(JOB_OUTPUTS.JOB_ID.eq(id))
            .and(JOB_OUTPUTS.ID.eq(seen))
            .fetchOne(JobRows::output);
    if (row == null) {
      throw new JamakException(
          ErrorCode.CONFLICT, "output: " + seen + " (expected: one that was not replaced)");
    }
    return row;
  }

  private void setAside(OutputRow base, OutputRow output) {
    List<OutputRow> old =
        dsl.deleteFrom(JOB_OUTPUTS)
            .where(JOB_OUTPUTS.JOB_ID.eq(id))
            .and(JOB_OUTPUTS.TYPE.eq(output.type()))
            .and(JOB_OUTPUTS.KIND.eq(base.kind()))
            .and(JOB_OUTPUTS.LANGUAGE.eq(base.language()))
            .returning()
            .fetch(JobRows::output);
    for (OutputRow row : old) {
      dsl.insertInto(REPLACED_OUTPUTS)
          .set(REPLACED_OUTPUTS.ID, row.id())
          .set(REPLACED_OUTPUTS.JOB_ID, id)
          .set(REPLACED_OUTPUTS.TYPE, row.type())
          .set(REPLACED_OUTPUTS.KIND, row.kind())
          .set(REPLACED_OUTPUTS.LANGUAGE, row.language())
          .set(REPLACED_OUTPUTS.STORAGE_KEY, row.storageKey())
          .set(REPLACED_OUTPUTS.SIZE_BYTES, row.sizeBytes())
          .set(REPLACED_OUTPUTS.SHA256, row.sha256())
          .set(REPLACED_OUTPUTS.CREATED_AT, row.createdAt())
          .execute();
    }
  }
}
