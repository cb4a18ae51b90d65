package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;
import static io.jamak.store.generated.Tables.USAGE_RECORDS;

import io.jamak.domain.Ids;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.FailureReason;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Outcome;
import io.jamak.store.cause.CauseLog;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.JobsRecord;
import io.jamak.store.usage.CostUnits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The three ends of a job, each with its line in the ledger in the same transaction. */
final class JobEndings {
  private final DSLContext dsl;
  private final JobId id;

  JobEndings(DSLContext dsl, JobId id) {
    this.dsl = dsl;
    this.id = id;
  }

  /** Where nobody speaks nothing was made, so nothing is billed. */
  Outcome succeed(long processingMs, long translationMs, boolean noSpeech) {
    if (endsCanceled()) {
      return Outcome.REFUSED;
    }
    long billedMs = noSpeech ? 0 : processingMs;
    long billedTranslationMs = noSpeech ? 0 : translationMs;
    JSONB warnings = warnings(noSpeech);
    Map<Field<?>, Object> changes = ended(CostUnits.of(billedMs, billedTranslationMs));
    changes.put(JOBS.PROGRESS, 100);
    changes.put(JOBS.NO_SPEECH, noSpeech);
    changes.put(JOBS.WARNINGS_JSON, warnings);
    return end(
        JobStatus.SUCCEEDED,
        changes,
        job -> new JobEvent.Succeeded(job, noSpeech, WarningsJson.read(warnings).size()),
        job -> bill(job, billedMs, billedTranslationMs));
  }

  /** Those that stand, with NO_SPEECH among them where it is so; the job's row stays locked. */
  private JSONB warnings(boolean noSpeech) {
    JSONB standing =
        dsl.select(JOBS.WARNINGS_JSON)
            .from(JOBS)
            .where(JOBS.ID.eq(id))
            .forNoKeyUpdate()
            .fetchOptional(JOBS.WARNINGS_JSON)
            .orElseGet(WarningsJson::none);
    return noSpeech ? WarningsJson.with(standing, silence()) : standing;
  }

  private JobWarning silence() {
    Long durationMs =
        dsl.select(ASSETS.DURATION_MS)
            .from(ASSETS)
            .join(JOBS)
            .on(JOBS.ASSET_ID.eq(ASSETS.ID))
            .where(JOBS.ID.eq(id))
            .fetchOne(ASSETS.DURATION_MS);
    return JobWarning.of(WarningCode.NO_SPEECH, 0, durationMs == null ? 0 : durationMs, 1);
  }

  Outcome fail(ErrorCode code, @Nullable JobStep step, @Nullable Integer attempt, String message) {
    if (endsCanceled()) {
      return Outcome.REFUSED;
    }
    String line = EngineerLine.of(message);
    Map<Field<?>, Object> changes = ended(CostUnits.NONE);
    changes.put(JOBS.ERROR_CODE, code);
    changes.put(JOBS.ERROR_STEP, step);
    changes.put(JOBS.ERROR_ATTEMPT, attempt);
    changes.put(JOBS.ERROR_MESSAGE, line);
    changes.put(JOBS.ERROR_FINGERPRINT, CauseFingerprint.of(code, step, line));
    return end(
        JobStatus.FAILED,
        changes,
        job -> new JobEvent.Failed(job, code, step, attempt, line),
        job -> {
          writeReason(job, code);
          bill(job, 0, 0);
          noteGoneSource(job);
          CauseLog.note(dsl, job);
        });
  }

  /** The lock on the asset makes a delete that goes on meanwhile wait, or tell. */
  private void noteGoneSource(JobsRecord job) {
    boolean gone =
        dsl.select(ASSETS.DELETED_AT)
            .from(ASSETS)
            .where(ASSETS.ID.eq(job.get(JOBS.ASSET_ID)))
            .forShare()
            .fetchOptional(ASSETS.DELETED_AT)
            .isPresent();
    if (gone) {
      dsl.update(JOBS).set(JOBS.SOURCE_GONE, true).where(JOBS.ID.eq(id)).execute();
    }
  }

  /**
   * A cancel that was accepted holds, also where it came too late for the workflow: then the job
   * ends canceled here. Its row stays locked, so that none is accepted meanwhile.
   */
  private boolean endsCanceled() {
    boolean asked =
        dsl.select(JOBS.CANCEL_REQUESTED_AT)
            .from(JOBS)
            .where(JOBS.ID.eq(id))
            .forNoKeyUpdate()
            .fetchOptional(JOBS.CANCEL_REQUESTED_AT)
            .isPresent();
    return asked && cancel() != Outcome.ABSENT;
  }

  Outcome cancel() {
    return end(
        JobStatus.CANCELED,
        ended(CostUnits.NONE),
        JobEvent.Canceled::new,
        job -> {
          if (job.get(JOBS.STARTED_AT) != null) {
            bill(job, 0, 0);
          }
        });
  }

  private Outcome end(
      JobStatus to,
      Map<Field<?>, Object> changes,
      Function<Snapshot, JobEvent> event,
      Consumer<JobsRecord> whenDone) {
    return JobTransitions.apply(
        dsl, id, new JobTransitions.Move(to, null, DSL.trueCondition(), changes, event), whenDone);
  }

  /** The clock may have been set back since the start; a duration is never negative. */
  private static Map<Field<?>, Object> ended(BigDecimal costUnits) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(JOBS.FINISHED_AT, DSL.greatest(DSL.currentInstant(), JOBS.STARTED_AT));
    changes.put(JOBS.COST_UNITS, costUnits);
    return changes;
  }

  private void writeReason(JobsRecord job, ErrorCode code) {
    Journal.write(dsl, JobTransitions.subject(job, null), new FailureReason(code));
  }

  private void bill(JobsRecord job, long processingMs, long translationMs) {
    dsl.insertInto(USAGE_RECORDS)
        .set(USAGE_RECORDS.ID, Ids.next())
        .set(USAGE_RECORDS.WORKSPACE_ID, job.get(JOBS.WORKSPACE_ID))
        .set(USAGE_RECORDS.USER_ID, job.get(JOBS.USER_ID))
        .set(USAGE_RECORDS.JOB_ID, id)
        .set(USAGE_RECORDS.ASSET_ID, job.get(JOBS.ASSET_ID))
        .set(USAGE_RECORDS.FILENAME, job.get(JOBS.FILENAME))
        .set(USAGE_RECORDS.PROCESSING_MS, processingMs)
        .set(USAGE_RECORDS.TRANSLATION_MS, translationMs)
        .set(USAGE_RECORDS.COST_UNITS, job.get(JOBS.COST_UNITS))
        .set(USAGE_RECORDS.OUTPUTS, downloads())
        .set(USAGE_RECORDS.STATUS, job.get(JOBS.STATUS))
        .execute();
  }

  /** How many files were asked for; the transcript and the engine's answers come with them. */
  private Field<Integer> downloads() {
    return DSL.field(
        DSL.selectCount()
            .from(JOB_OUTPUTS)
            .where(JOB_OUTPUTS.JOB_ID.eq(id))
            .and(JOB_OUTPUTS.TYPE.in(OutputFormat.downloads())));
  }
}
