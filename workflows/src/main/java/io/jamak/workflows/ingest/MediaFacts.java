package io.jamak.workflows.ingest;

/**
 * What probing found.
 *
 * @param durationMs decoded length in ms, 0 when unknown
 * @param width pixels, 0 without a picture
 * @param height pixels, 0 without a picture
 * @param audioStreams 0 means that no job can run
 */
public record MediaFacts(
    long durationMs, int width, int height, int audioStreams, int audioChannels) {}
