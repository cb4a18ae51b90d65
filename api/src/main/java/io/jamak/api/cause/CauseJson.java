package io.jamak.api.cause;

import io.jamak.store.cause.CauseRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cause of failures: jobs that failed with one code, at one step and with messages that differ
 * only in ids, numbers, paths and the like.
 *
 * @param fingerprint names it, 64 hex digits
 * @param code of the failure, one of the codes of problems
 * @param step the step that fails, as {@code errorStep} of jobs has it; null where none does
 * @param message the first such failure in a line for an engineer
 * @param name that somebody gave it; null for none
 * @param state {@code open}, {@code known} (somebody knows of it), {@code muted} (until it comes
 *     more often than {@code mutedAbove}) or {@code resolved} (until it comes again)
 * @param mutedAbove how many failures in 24 hours are borne while it is muted, from 0; else null
 * @param firstSeen when a job failed of it first
 * @param lastSeen when a job failed of it last, exact to the second
 * @param changedBy UUID of the person who changed its name or state last; null where nobody did, or
 *     it opened by itself since
 * @param changedAt when its name or state changed last; null where they never did
 */
public record CauseJson(
    String fingerprint,
    String code,
    @Nullable String step,
    String message,
    @Nullable String name,
    String state,
    @Nullable Integer mutedAbove,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {
  /** The shape of a row. */
  public static CauseJson of(CauseRow row) {
    return new CauseJson(
        row.fingerprint().value(),
        row.code().name(),
        row.step() == null ? null : row.step().name(),
        row.message(),
        row.name(),
        row.state().code(),
        row.mutedAbove(),
        row.firstSeen(),
        row.lastSeen(),
        row.changedBy() == null ? null : row.changedBy().toString(),
        row.changedAt());
  }
}
