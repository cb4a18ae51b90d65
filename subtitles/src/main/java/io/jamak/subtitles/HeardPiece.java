package io.jamak.subtitles;

/**
 * How one piece of the sound was recognised.
 *
 * @param index from 0
 * @param fromMs start in the media
 * @param toMs exclusive end in the media
 * @param engine id of the engine, "" for a piece without a voice, which no engine was given
 * @param language BCP 47, as heard in this piece
 * @param attempt number of the recognition that was kept, from 1; 0 without one
 */
public record HeardPiece(
    int index, long fromMs, long toMs, String engine, String language, int attempt) {}
