package io.jamak.workflows.job;

/**
 * Where a content-addressed step left its result.
 *
 * @param key storage key
 * @param items words of a transcript, cues of a cue list
 * @param reused whether it existed before and nothing was computed
 */
public record StepResult(String key, int items, boolean reused) {}
