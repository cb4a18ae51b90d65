package io.jamak.store.usage;

import org.jspecify.annotations.Nullable;

/**
 * The success criteria of PRD section 1, as people met them: counted from the acts that browsers
 * tell (PRD section 7).
 *
 * @param uploads that were begun
 * @param uploaded of those, how many arrived
 * @param retriedUploads that needed a second try by hand
 * @param retriedUploaded of those, how many arrived
 * @param queued cards that were put into the queue
 * @param run jobs that were run from the queue
 * @param firstCardMedianMs from the choice of a file to its card on the screen; null without any
 * @param firstCardP95Ms the same, 95th percentile
 */
public record Kpis(
    long uploads,
    long uploaded,
    long retriedUploads,
    long retriedUploaded,
    long queued,
    long run,
    @Nullable Double firstCardMedianMs,
    @Nullable Double firstCardP95Ms) {}
