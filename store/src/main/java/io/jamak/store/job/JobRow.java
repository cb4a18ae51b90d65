package io.jamak.store.job;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as screens and API show it.
 *
 * @param progress 0 to 100, null before the start
 * @param costUnits billed minutes, null until finished
 * @param noSpeech whether it succeeded without a word found
 * @param errorMessage the engineer's line
 * @param warnings places that somebody should look at, in time order
 * @param detectedLang the language that was heard, null until something was written
 * @param waitingUntil while it runs: until when an engine asked it to wait; may have passed
 * @param cancelRequestedAt when a person's wish that it ends was accepted; it may have ended
 *     otherwise before the wish arrived
 * @param fingerprint of its failure's cause; null unless it failed
 * @param sourceGone of a failed job: whether its asset was deleted
 * @param retried whether a later attempt at the same work goes on or has ended, and was not
 *     canceled
 * @param batchId of those with which it was sent off; null for a draft, and for one that ended
 *     before there were batches
 * @param firstAttempt the first of the attempts at the same work; itself where it is that
 * @param fromStep with which it begins; null for the first
 * @param results what a later attempt may begin with
 * @param step what it does while it runs; null before its first step
 * @param pieces of sound that it is cut into; null until it is
 * @param piecesDone how many of them are recognised
 * @param asOf how new this copy is: {@link io.jamak.store.sql.AsOf}
 */
public record JobRow(
    JobId id,
    UserId userId,
    WorkspaceId workspaceId,
    AssetId assetId,
    String filename,
    JobStatus status,
    int priority,
    JobOptions options,
    @Nullable Integer progress,
    @Nullable BigDecimal costUnits,
    boolean noSpeech,
    @Nullable ErrorCode errorCode,
    @Nullable JobStep errorStep,
    @Nullable Integer errorAttempt,
    @Nullable String errorMessage,
    @Nullable JobId retryOf,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant updatedAt,
    List<JobWarning> warnings,
    @Nullable String detectedLang,
    @Nullable Instant waitingUntil,
    @Nullable Instant cancelRequestedAt,
    @Nullable CauseFingerprint fingerprint,
    boolean sourceGone,
    boolean retried,
    @Nullable JobBatchId batchId,
    JobId firstAttempt,
    @Nullable JobStep fromStep,
    JobResults results,
    @Nullable JobStep step,
    @Nullable Integer pieces,
    @Nullable Integer piecesDone,
    long asOf) {
  public JobRow {
    warnings = List.copyOf(warnings);
  }

  /** The steps with which a later attempt can begin, in order; none while it has not ended. */
  public List<JobStep> starts() {
    return status.isTerminal() && !sourceGone ? results.starts(options.activeTargets()) : List.of();
  }

  /** Whether it failed of what may pass, its file is still there, and no later attempt stands. */
  public boolean retryable() {
    return status == JobStatus.FAILED
        && errorCode != null
        && errorCode.retryable()
        && !sourceGone
        && !retried;
  }
}
