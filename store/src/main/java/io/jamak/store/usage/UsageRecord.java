package io.jamak.store.usage;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What one finished job used; failed and canceled ones, and those that found nobody speaking, stand
 * with 0 units. Deleted assets keep their name here.
 *
 * @param noSpeech whether it succeeded without a word found
 */
public record UsageRecord(
    UUID id,
    Instant date,
    JobId jobId,
    AssetId assetId,
    String filename,
    boolean assetDeleted,
    long processingMs,
    long translationMs,
    BigDecimal costUnits,
    int outputs,
    JobStatus status,
    boolean noSpeech) {}
