package io.jamak.subtitles;

import org.jspecify.annotations.Nullable;

/**
 * A recognised word.
 *
 * @param text as it is to be read, punctuation attached
 * @param startMs from the start of the media
 * @param endMs exclusive, at least {@code startMs}
 * @param confidence 0 to 1
 * @param speaker a stable label within the transcript, null when unknown
 */
public record Word(
    String text, long startMs, long endMs, double confidence, @Nullable String speaker) {}
