package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.sql.AsOf;
import io.jamak.store.sql.OptionsJson;
import io.jamak.store.sql.ResultsJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads jobs and outputs from rows. */
final class JobRows {
  private JobRows() {}

  static SelectJoinStep<Record> select(DSLContext dsl) {
    return select(dsl, JOBS);
  }

  /** From what stands for the table and has its name. */
  static SelectJoinStep<Record> select(DSLContext dsl, Table<?> jobs) {
    List<SelectField<?>> columns =
        Stream.concat(JOBS.fieldStream(), Stream.of(AsOf.FIELD))
            .<SelectField<?>>map(field -> field)
            .toList();
    return dsl.select(columns).from(jobs);
  }

  static JobRow job(Record row) {
    return new JobRow(
        row.get(JOBS.ID),
        row.get(JOBS.USER_ID),
        row.get(JOBS.WORKSPACE_ID),
        row.get(JOBS.ASSET_ID),
        row.get(JOBS.FILENAME),
        row.get(JOBS.STATUS),
        row.get(JOBS.PRIORITY),
        OptionsJson.read(row.get(JOBS.OPTIONS_JSON)),
        row.get(JOBS.PROGRESS),
        row.get(JOBS.COST_UNITS),
        row.get(JOBS.NO_SPEECH),
        row.get(JOBS.ERROR_CODE),
        row.get(JOBS.ERROR_STEP),
        row.get(JOBS.ERROR_ATTEMPT),
        row.get(JOBS.ERROR_MESSAGE),
        row.get(JOBS.RETRY_OF),
        row.get(JOBS.CREATED_AT),
        row.get(JOBS.STARTED_AT),
        row.get(JOBS.FINISHED_AT),
        row.get(JOBS.UPDATED_AT),
        WarningsJson.read(row.get(JOBS.WARNINGS_JSON)),
        row.get(JOBS.DETECTED_LANG),
        row.get(JOBS.WAITING_UNTIL),
        row.get(JOBS.CANCEL_REQUESTED_AT),
        row.get(JOBS.ERROR_FINGERPRINT),
        row.get(JOBS.SOURCE_GONE),
        row.get(JOBS.RETRIED),
        row.get(JOBS.BATCH_ID),
        Objects.requireNonNullElse(row.get(JOBS.FIRST_ATTEMPT), row.get(JOBS.ID)),
        row.get(JOBS.FROM_STEP),
        ResultsJson.read(row.get(JOBS.RESULTS_JSON)),
        row.get(JOBS.STEP),
        row.get(JOBS.PIECES),
        row.get(JOBS.PIECES_DONE),
        AsOf.of(row));
  }

  /** The caller's job, locked so that nobody else changes it until this transaction ends. */
  static @Nullable JobsRecord lock(DSLContext dsl, Caller caller, JobId id) {
    return dsl.selectFrom(JOBS)
        .where(JOBS.ID.eq(id))
        .and(JOBS.WORKSPACE_ID.eq(caller.workspaceId()))
        .forNoKeyUpdate()
        .fetchOne();
  }

  static OutputRow output(Record row) {
    return new OutputRow(
        row.get(JOB_OUTPUTS.ID),
        row.get(JOB_OUTPUTS.JOB_ID),
        row.get(JOB_OUTPUTS.TYPE),
        row.get(JOB_OUTPUTS.KIND),
        row.get(JOB_OUTPUTS.LANGUAGE),
        row.get(JOB_OUTPUTS.STORAGE_KEY),
        row.get(JOB_OUTPUTS.SIZE_BYTES),
        row.get(JOB_OUTPUTS.SHA256),
        row.get(JOB_OUTPUTS.CREATED_AT));
  }
}
