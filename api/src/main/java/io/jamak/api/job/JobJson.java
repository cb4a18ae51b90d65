package io.jamak.api.job;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.job.JobRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as programs and our own browser code read it. */
public record JobJson(
    String id,
    String assetId,
    String filename,
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
    List<Warning> warnings,
    @Nullable String detectedLang,
    @Schema(description = "while it runs: until when an engine asked it to wait")
        @Nullable Instant waitingUntil,
    @Schema(description = "while it runs: when a wish that it ends was accepted")
        @Nullable Instant cancelRequestedAt,
    @Nullable String retryOf,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant updatedAt,
    @Schema(description = "of two copies of a job, the one with the greater number is the newer")
        long asOf) {

  /** Complete options, as they will be used. */
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
   * @param code stable: WORDS_DROPPED, NO_SPEECH, ...
   * @param fromMs start of the place in the media
   * @param toMs end of the place in the media
   * @param count words, cues or tracks that are meant
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

  /** The shape of a row. */
  public static JobJson of(JobRow row) {
    return new JobJson(
        row.id().toString(),
        row.assetId().toString(),
        row.filename(),
        row.status().code(),
        row.progress(),
        row.priority(),
        Options.of(row.options()),
        row.costUnits(),
        row.noSpeech(),
        row.errorCode() == null ? null : row.errorCode().name(),
        row.errorStep() == null ? null : row.errorStep().name(),
        row.errorAttempt(),
        row.errorMessage(),
        row.warnings().stream().map(Warning::of).toList(),
        row.detectedLang(),
        row.status() == JobStatus.RUNNING ? row.waitingUntil() : null,
        row.status() == JobStatus.RUNNING ? row.cancelRequestedAt() : null,
        row.retryOf() == null ? null : row.retryOf().toString(),
        row.createdAt(),
        row.startedAt(),
        row.finishedAt(),
        row.updatedAt(),
        row.asOf());
  }
}
