package io.jamak.api.job;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.job.JobRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job: one run over an asset with options.
 *
 * @param id UUID
 * @param assetId UUID of the asset
 * @param filename name of the asset as it was when the job was made
 * @param userId UUID of who made the job
 * @param status {@code draft} (waits for somebody to start it), {@code queued}, {@code running},
 *     {@code succeeded}, {@code failed} or {@code canceled}
 * @param progress percent, 0 to 100; null before it runs
 * @param priority -100 to 100, higher runs first; 0 where nobody said
 * @param options what it is asked to do, complete
 * @param costUnits billed minutes, from 0; null until it ended
 * @param noSpeech whether it succeeded without a word found; it costs nothing then
 * @param errorCode why it failed, one of the codes of problems; null unless it did
 * @param errorStep the step that failed: {@code PROBE}, {@code EXTRACT_AUDIO}, {@code CUT}, {@code
 *     TRANSCRIBE}, {@code MERGE}, {@code DIARIZE}, {@code COMPOSE}, {@code TRANSLATE}, {@code
 *     WRITE_OUTPUTS} or {@code RECORD_USAGE}; null where none did
 * @param errorAttempt which try of that step failed last, from 1; null where none did
 * @param errorMessage the failure in a line for an engineer; null unless it failed
 * @param fingerprint of the failure's cause, 64 hex digits: jobs that failed of the same have the
 *     same; null unless it failed, and of old failures for the first minutes after an upgrade
 * @param retryable whether it failed and may succeed when it is run again: its code allows it, its
 *     asset was not deleted, and no later attempt stands: none waits, runs or has ended, but for
 *     canceled ones
 * @param warnings places of the finished job that somebody should look at; often empty
 * @param detectedLang BCP 47 language that was heard; null until an engine told it
 * @param waitingUntil while it runs: until when an engine asked it to wait; else null
 * @param cancelRequestedAt while it runs: when a wish that it ends was accepted; else null
 * @param retryOf UUID of the job that it repeats; null for one of its own
 * @param batchId UUID of its batch: the jobs that one act sent off together; null for a draft, and
 *     for jobs that ended before there were batches
 * @param fromStep the step with which it begins, for it takes over what an earlier attempt made:
 *     {@code COMPOSE}, {@code TRANSLATE} or {@code WRITE_OUTPUTS}; null where it runs all steps
 * @param startSteps the steps with which it can be run again ({@code fromStep} of a retry), in
 *     order; empty while it has not ended, and where nothing can be taken over
 * @param step what it does while it runs, or did last, in lower case as the stream tells it: {@code
 *     transcribe}; null before its first step
 * @param pieces of sound that it is cut into, from 1; null until one of them is being recognised
 * @param piecesDone how many of them are recognised, from 1; null before the first is
 * @param createdAt when it was made
 * @param startedAt when it began to run; null before that
 * @param finishedAt when it succeeded, failed or was canceled; null before that
 * @param updatedAt when anything of it changed last
 * @param asOf of two copies of a job, the one with the greater number is the newer; 0 where it is
 *     unknown, which is older than any other
 */
public record JobJson(
    String id,
    String assetId,
    String filename,
    String userId,
    String status,
    @Nullable Integer progress,
    int priority,
    Options options,
    @Nullable BigDecimal costUnits,
    boolean noSpeech,
    @Nullable String errorCode,
    @Nullable String errorStep,
    @Nullable Integer errorAttempt,
    @Nullable String errorMessage,
    @Nullable String fingerprint,
    boolean retryable,
    List<Warning> warnings,
    @Nullable String detectedLang,
    @Nullable Instant waitingUntil,
    @Nullable Instant cancelRequestedAt,
    @Nullable String retryOf,
    @Nullable String batchId,
    @Nullable String fromStep,
    List<String> startSteps,
    @Nullable String step,
    @Nullable Integer pieces,
    @Nullable Integer piecesDone,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant updatedAt,
    long asOf) {

  /**
   * Complete options, as they will be used.
   *
   * @param sourceLang BCP 47 language that is spoken ({@code en}), or {@code auto} for detection
   * @param translate whether the target languages are made; off keeps the choice of languages
   * @param targetLang BCP 47 languages to translate into, at most 20, never the source
   * @param outputFormats file formats to write, at least one: {@code srt}, {@code vtt}, {@code
   *     txt}, {@code json}
   * @param diarization whether speakers are told apart
   * @param profile name of the subtitle profile, or {@code auto}: the standard of the language that
   *     is found
   * @param audioTrack which sound track: its number from 1 to 64, a BCP 47 language, or "" for the
   *     one that fits best
   * @param engine id of a transcriber, or "" for the best that is ready
   */
  public record Options(
      String sourceLang,
      boolean translate,
      List<String> targetLang,
      List<String> outputFormats,
      boolean diarization,
      String profile,
      String audioTrack,
      String engine) {
    static Options of(JobOptions options) {
      return new Options(
          options.sourceLang(),
          options.translate(),
          options.targetLangs(),
          options.outputFormats().stream().map(OutputFormat::code).toList(),
          options.diarization(),
          options.profile(),
          options.audioTrack(),
          options.engine());
    }
  }

  /**
   * A place of a finished job that somebody should look at.
   *
   * @param code stable across releases: {@code NO_SPEECH}, {@code WORDS_DROPPED}, {@code
   *     VOICE_WITHOUT_WORDS}, {@code LANGUAGES_MIXED}, {@code LANGUAGE_UNSURE}, {@code
   *     LANGUAGE_MISMATCH}, {@code TIMES_INTERPOLATED}, {@code TIMES_CLAMPED}, {@code LOOP_RERUN},
   *     {@code TRACK_GUESSED}, {@code SOURCE_CUT_OFF}, {@code DIARIZATION_UNAVAILABLE}, {@code
   *     UNTRANSLATED} or {@code RULES}
   * @param fromMs start of the place in the media, in ms
   * @param toMs end of the place in the media, in ms
   * @param count how many words, cues or tracks are meant, from 0
   * @param detail the values behind it, for engineers; "" for none
   */
  public record Warning(String code, long fromMs, long toMs, int count, String detail) {
    static Warning of(JobWarning warning) {
      return new Warning(
          warning.code().name(),
          warning.fromMs(),
          warning.toMs(),
          warning.count(),
          warning.detail());
    }
  }

  private static @Nullable String name(@Nullable JobStep step) {
    return step == null ? null : step.name();
  }

  /** The shape of a row. */
  public static JobJson of(JobRow row) {
    return new JobJson(
        row.id().toString(),
        row.assetId().toString(),
        row.filename(),
        row.userId().toString(),
        row.status().code(),
        row.progress(),
        row.priority(),
        Options.of(row.options()),
        row.costUnits(),
        row.noSpeech(),
        row.errorCode() == null ? null : row.errorCode().name(),
        name(row.errorStep()),
        row.errorAttempt(),
        row.errorMessage(),
        row.fingerprint() == null ? null : row.fingerprint().value(),
        row.retryable(),
        row.warnings().stream().map(Warning::of).toList(),
        row.detectedLang(),
        row.status() == JobStatus.RUNNING ? row.waitingUntil() : null,
        row.status() == JobStatus.RUNNING ? row.cancelRequestedAt() : null,
        row.retryOf() == null ? null : row.retryOf().toString(),
        row.batchId() == null ? null : row.batchId().toString(),
        name(row.fromStep()),
        row.starts().stream().map(JobStep::name).toList(),
        row.step() == null ? null : row.step().name().toLowerCase(Locale.ROOT),
        row.pieces(),
        row.piecesDone(),
        row.createdAt(),
        row.startedAt(),
        row.finishedAt(),
        row.updatedAt(),
        row.asOf());
  }
}
