package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.sql.ResultsJson;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Adds outputs; a worker that was given up on cannot add one to a job that has ended. */
final class JobOutputs {
  /** The language of outputs in which nobody speaks, as BCP 47 has it. */
  private static final String UNDETERMINED = "und";

  private final DSLContext dsl;
  private final JobId id;

  JobOutputs(DSLContext dsl, JobId id) {
    this.dsl = dsl;
    this.id = id;
  }

  /** Those that are there already stay as they are; the warnings of a scope are replaced. */
  List<OutputRow> add(List<OutputRow> outputs, String scope, List<JobWarning> warnings) {
    JobsRecord job = dsl.selectFrom(JOBS).where(JOBS.ID.eq(id)).forNoKeyUpdate().fetchOne();
    if (job == null) {
      throw new JamakException(ErrorCode.NOT_FOUND, "job: " + id);
    }
    List<OutputRow> standing =
        dsl.selectFrom(JOB_OUTPUTS).where(JOB_OUTPUTS.JOB_ID.eq(id)).fetch(JobRows::output);
    warn(job, scope, warnings);
    outputs.stream()
        .filter(output -> output.kind() == OutputKind.ORIGINAL)
        .filter(output -> !output.language().equals(UNDETERMINED))
        .findFirst()
        .ifPresent(original -> heard(job, original.language()));
    return outputs.stream()
        .map(output -> find(standing, output).orElseGet(() -> insert(job, output)))
        .toList();
  }

  /** Languages are written side by side: the lock keeps each from losing what another noted. */
  int note(JobResults made) {
    var running =
        dsl.select(JOBS.RESULTS_JSON)
            .from(JOBS)
            .where(JOBS.ID.eq(id))
            .and(JOBS.STATUS.eq(JobStatus.RUNNING))
            .forNoKeyUpdate()
            .fetchOne();
    if (running == null) {
      return 0;
    }
    JobResults noted = ResultsJson.read(running.value1()).with(made);
    return dsl.update(JOBS)
        .set(JOBS.RESULTS_JSON, ResultsJson.write(noted))
        .where(JOBS.ID.eq(id))
        .execute();
  }

  private static Optional<OutputRow> find(List<OutputRow> standing, OutputRow output) {
    return standing.stream()
        .filter(
            row ->
                row.type() == output.type()
                    && row.kind() == output.kind()
                    && row.language().equals(output.language()))
        .findAny();
  }

  /** A job that has ended keeps what it ended with. */
  private void warn(JobsRecord job, String scope, List<JobWarning> warnings) {
    if (warnings.isEmpty() || job.get(JOBS.STATUS) != JobStatus.RUNNING) {
      return;
    }
    dsl.update(JOBS)
        .set(
            JOBS.WARNINGS_JSON,
            DSL.field(
                "{0} || {1}",
                JSONB.class, JOBS.WARNINGS_JSON, DSL.val(WarningsJson.scope(scope, warnings))))
        .where(JOBS.ID.eq(id))
        .execute();
  }

  /** The originals are in the language that was heard; the first of them tells. */
  private void heard(JobsRecord job, String language) {
    if (job.get(JOBS.STATUS) == JobStatus.RUNNING && job.get(JOBS.DETECTED_LANG) == null) {
      dsl.update(JOBS).set(JOBS.DETECTED_LANG, language).where(JOBS.ID.eq(id)).execute();
    }
  }

  private OutputRow insert(JobsRecord job, OutputRow output) {
    if (job.get(JOBS.STATUS) != JobStatus.RUNNING) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "job " + id + ": " + job.get(JOBS.STATUS).code() + " (expected: running)");
    }
    OutputRow added = insert(output);
    Journal.write(dsl, JobTransitions.subject(job, null), event(job, added));
    return added;
  }

  private OutputRow insert(OutputRow output) {
    return insert(dsl, id, output);
  }

  static OutputRow insert(DSLContext dsl, JobId id, OutputRow output) {
    return dsl.insertInto(JOB_OUTPUTS)
        .set(JOB_OUTPUTS.ID, output.id())
        .set(JOB_OUTPUTS.JOB_ID, id)
        .set(JOB_OUTPUTS.TYPE, output.type())
        .set(JOB_OUTPUTS.KIND, output.kind())
        .set(JOB_OUTPUTS.LANGUAGE, output.language())
        .set(JOB_OUTPUTS.STORAGE_KEY, output.storageKey())
        .set(JOB_OUTPUTS.SIZE_BYTES, output.sizeBytes())
        .set(JOB_OUTPUTS.SHA256, output.sha256())
        .returning()
        .fetchSingle(JobRows::output);
  }

  private static JobEvent event(JobsRecord job, OutputRow output) {
    return new JobEvent.OutputAdded(
        JobTransitions.snapshot(job),
        output.id(),
        output.type(),
        output.kind(),
        output.language(),
        output.sizeBytes());
  }
}
