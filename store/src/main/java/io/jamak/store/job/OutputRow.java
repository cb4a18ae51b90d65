package io.jamak.store.job;

import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import java.time.Instant;

/**
 * One file that a job wrote; at most one for each job, type, kind and language. {@code sha256} is
 * hex.
 */
public record OutputRow(
    OutputId id,
    JobId jobId,
    OutputFormat type,
    OutputKind kind,
    String language,
    String storageKey,
    long sizeBytes,
    String sha256,
    Instant createdAt) {}
