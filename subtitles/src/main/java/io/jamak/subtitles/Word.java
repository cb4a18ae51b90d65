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
 * @param interpolated whether the engine gave no time and ours was spread over the voice; such a
 *     time never decides whether a word is kept
 * @param piece index of the piece of sound that it was heard in, -1 when unknown
 */
public record Word(
    String text,
    long startMs,
    long endMs,
    double confidence,
    @Nullable String speaker,
    boolean interpolated,
    int piece) {
  /** The piece of words of which it is not known. */
  public static final int NO_PIECE = -1;

  /** A word with a time of the engine's own. */
  public Word(String text, long startMs, long endMs, double confidence, @Nullable String speaker) {
    this(text, startMs, endMs, confidence, speaker, false, NO_PIECE);
  }

  /** The same word at another time. */
  public Word at(long newStartMs, long newEndMs) {
    return new Word(text, newStartMs, newEndMs, confidence, speaker, interpolated, piece);
  }

  /** The same word later by {@code ms}, which may be negative. */
  public Word movedBy(long ms) {
    return at(startMs + ms, endMs + ms);
  }

  /** The same word with another text. */
  public Word saying(String newText) {
    return new Word(newText, startMs, endMs, confidence, speaker, interpolated, piece);
  }

  /** The same word, said by this speaker. */
  public Word by(@Nullable String newSpeaker) {
    return new Word(text, startMs, endMs, confidence, newSpeaker, interpolated, piece);
  }

  /** The same word, heard in this piece. */
  public Word inPiece(int index) {
    return new Word(text, startMs, endMs, confidence, speaker, interpolated, index);
  }
}
