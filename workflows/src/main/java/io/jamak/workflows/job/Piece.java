package io.jamak.workflows.job;

/**
 * A stretch of the audio between two silences.
 *
 * @param index from 0
 * @param fromSample inclusive
 * @param toSample exclusive
 * @param silent no voice in it: the engine is skipped
 */
public record Piece(int index, long fromSample, long toSample, boolean silent) {
  /** Start in ms. */
  public long fromMs() {
    return fromSample * 1000 / Audio.SAMPLE_RATE;
  }

  /** End in ms. */
  public long toMs() {
    return toSample * 1000 / Audio.SAMPLE_RATE;
  }
}
