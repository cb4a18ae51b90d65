package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Adds outputs; a worker that was given up on cannot add one to a job that has ended. */
final class JobOutputs {
  private JobOutputs() {}

  static OutputRow add(DSLContext dsl, OutputRow output) {
    JobsRecord job =
        dsl.selectFrom(JOBS).where(JOBS.ID.eq(output.jobId())).forNoKeyUpdate().fetchOne();
    if (job == null) {
      throw new JamakException(ErrorCode.NOT_FOUND, "job: " + output.jobId());
    }
    Optional<OutputRow> standing = find(dsl, output);
    if (standing.isPresent()) {
      return standing.orElseThrow();
    }
    if (job.get(JOBS.STATUS) != JobStatus.RUNNING) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "job " + output.jobId() + ": " + job.get(JOBS.STATUS).code() + " (expected: running)");
    }
    OutputRow added = insert(dsl, output);
    Journal.write(
        dsl, JobTransitions.subject(job, null), EventType.JOB_OUTPUT, payload(job, added));
    return added;
  }

  private static Optional<OutputRow> find(DSLContext dsl, OutputRow output) {
    return dsl.selectFrom(JOB_OUTPUTS)
        .where(JOB_OUTPUTS.JOB_ID.eq(output.jobId()))
        .and(JOB_OUTPUTS.TYPE.eq(output.type()))
        .and(JOB_OUTPUTS.KIND.eq(output.kind()))
        .and(JOB_OUTPUTS.LANGUAGE.eq(output.language()))
        .fetchOptional(JobRows::output);
  }

  private static OutputRow insert(DSLContext dsl, OutputRow output) {
    return dsl.insertInto(JOB_OUTPUTS)
        .set(JOB_OUTPUTS.ID, output.id())
        .set(JOB_OUTPUTS.JOB_ID, output.jobId())
        .set(JOB_OUTPUTS.TYPE, output.type())
        .set(JOB_OUTPUTS.KIND, output.kind())
        .set(JOB_OUTPUTS.LANGUAGE, output.language())
        .set(JOB_OUTPUTS.STORAGE_KEY, output.storageKey())
        .set(JOB_OUTPUTS.SIZE_BYTES, output.sizeBytes())
        .set(JOB_OUTPUTS.SHA256, output.sha256())
        .returning()
        .fetchSingle(JobRows::output);
  }

  private static Map<String, Object> payload(JobsRecord job, OutputRow output) {
    return JobTransitions.payload(
        job,
        Map.of(
            "outputId", output.id().toString(),
            "type", output.type().code(),
            "kind", output.kind().code(),
            "language", output.language(),
            "sizeBytes", output.sizeBytes()));
  }
}
