package io.jamak.store.cause;

import io.jamak.domain.account.UserId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cause of failures as a workspace knows it.
 *
 * @param step what failed, null where no step did
 * @param message the engineer's line of its first failure
 * @param name that a person gave it, null for none
 * @param mutedAbove while it is muted: how many failures a day are borne; else null
 * @param lastSeen exact to the second
 * @param changedBy who changed its state or name last, null where it opened by itself since
 */
public record CauseRow(
    UUID id,
    CauseFingerprint fingerprint,
    ErrorCode code,
    @Nullable JobStep step,
    String message,
    CauseState state,
    @Nullable String name,
    @Nullable Integer mutedAbove,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable UserId changedBy,
    @Nullable Instant changedAt) {}
