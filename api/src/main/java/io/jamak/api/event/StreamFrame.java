package io.jamak.api.event;

import io.jamak.api.asset.AssetJson;
import io.jamak.api.job.JobJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The data of an event of the stream. */
public record StreamFrame(
    @Schema(description = "asset or job") String entityType,
    String entityId,
    @Schema(description = "its state after the change, or deleted; null where that stays")
        @Nullable String status,
    @Schema(description = "of a job, 0 to 100") @Nullable Integer progress,
    @Schema(description = "where a job stands") @Nullable String step,
    @Schema(description = "at the step, from 1") @Nullable Integer attempt,
    @Schema(description = "at the step, at most") @Nullable Integer attempts,
    @Schema(description = "until when an engine asked to be left alone")
        @Nullable Instant waitingUntil,
    @Schema(description = "places to look at in a job that succeeded") @Nullable Integer warnings,
    @Schema(description = "whether a job succeeded without a word found")
        @Nullable Boolean noSpeech,
    @Schema(
            description =
                "the asset, or that of the job, as GET /api/assets answers it: as it was after the"
                    + " change, or later. Null once it is deleted, and for progress, JOB_STEP,"
                    + " JOB_OUTPUT and JOB_OUTPUT_CORRECTED")
        @Nullable AssetJson asset,
    @Schema(
            description =
                "the job as GET /api/jobs answers it. Null for changes of"
                    + " assets, and for progress, JOB_STEP, JOB_OUTPUT and JOB_OUTPUT_CORRECTED")
        @Nullable JobJson job) {
  static StreamFrame of(StreamItem item) {
    LiveEvent event = item.event();
    LiveEvent.Step step = event.step();
    LiveEvent.Result result = event.result();
    return new StreamFrame(
        event.entityType().code(),
        event.entityId().toString(),
        event.status(),
        event.progress(),
        step == null ? null : step.name(),
        step == null ? null : step.attempt(),
        step == null ? null : step.attempts(),
        step == null ? null : step.waitingUntil(),
        result == null ? null : result.warnings(),
        result == null ? null : result.noSpeech(),
        item.asset(),
        item.job());
  }
}
