package io.jamak.api.event;

import io.jamak.api.asset.AssetJson;
import io.jamak.api.bulk.BulkActionJson;
import io.jamak.api.cause.CauseJson;
import io.jamak.api.job.JobJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of an event of the stream.
 *
 * @param entityType asset, job, cause or bulk_action
 * @param entityId UUID of what changed
 * @param status its state after the change, or deleted; null where that stays, and for causes
 * @param progress of a job or an act on many jobs, 0 to 100
 * @param step where a job stands
 * @param attempt at the step, from 1
 * @param attempts at the step, at most
 * @param waitingUntil until when an engine asked to be left alone
 * @param pieces of sound that a running job is cut into, from 1; of progress only
 * @param piecesDone how many of them are recognised, from 0; of progress only
 * @param warnings places to look at in a job that succeeded
 * @param noSpeech whether a job succeeded without a word found
 * @param asset the asset, or that of the job, as GET /api/assets answers it: as it was after the
 *     change, or later. Null once it is deleted, for progress, JOB_STEP, JOB_OUTPUT and
 *     JOB_OUTPUT_CORRECTED, and where it could not be read: ask for it
 * @param job the job as GET /api/jobs answers it. Null for changes of assets, for progress,
 *     JOB_STEP, JOB_OUTPUT and JOB_OUTPUT_CORRECTED, and where it could not be read: ask for it
 * @param cause the cause of failures, as it was after the change, or later; null for changes of
 *     assets and jobs, and where it could not be read: ask for it
 * @param bulk the act on many jobs as GET /api/bulk-actions answers it, for bulk_progress; else
 *     null
 */
public record StreamFrame(
    String entityType,
    String entityId,
    @Nullable String status,
    @Nullable Integer progress,
    @Nullable String step,
    @Nullable Integer attempt,
    @Nullable Integer attempts,
    @Nullable Instant waitingUntil,
    @Nullable Integer pieces,
    @Nullable Integer piecesDone,
    @Nullable Integer warnings,
    @Nullable Boolean noSpeech,
    @Nullable AssetJson asset,
    @Nullable JobJson job,
    @Nullable CauseJson cause,
    @Nullable BulkActionJson bulk) {
  static StreamFrame of(StreamItem item) {
    LiveEvent event = item.event();
    LiveEvent.Step step = event.step();
    LiveEvent.Result result = event.result();
    LiveEvent.Pieces pieces = event.pieces();
    return new StreamFrame(
        event.entityType().code(),
        event.entityId().toString(),
        event.status(),
        event.progress(),
        step == null ? null : step.name(),
        step == null ? null : step.attempt(),
        step == null ? null : step.attempts(),
        step == null ? null : step.waitingUntil(),
        pieces == null ? null : pieces.all(),
        pieces == null ? null : pieces.done(),
        result == null ? null : result.warnings(),
        result == null ? null : result.noSpeech(),
        item.asset(),
        item.job(),
        item.cause(),
        item.bulk());
  }
}
