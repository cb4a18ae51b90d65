package io.jamak.workflows.job;

/**
 * A piece of sound that is recognised, before all of them are joined.
 *
 * @param number from 1
 * @param fromMs where it begins in the whole sound
 * @param toMs where it ends
 * @param key storage key of what was heard
 */
public record FinishedPiece(int number, long fromMs, long toMs, String key) {
  static FinishedPiece of(Piece piece, StepResult heard) {
    return new FinishedPiece(piece.index() + 1, piece.fromMs(), piece.toMs(), heard.key());
  }
}
