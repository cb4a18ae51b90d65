package io.jamak.api.job.live;

import java.util.List;

/**
 * What was recognised of a job so far.
 *
 * @param pieces those that are finished, in the order of the sound; others may lie between them
 */
record JobDraft(List<DraftPiece> pieces) {
  static final JobDraft NOTHING = new JobDraft(List.of());

  JobDraft {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the sound between two silences.
   *
   * @param number of the piece, from 1, as the journal names it
   * @param fromMs where it begins in the sound, in milliseconds
   * @param toMs where it ends, in milliseconds
   * @param language BCP 47 language that was heard or asked for; empty for a piece without words
   * @param text the words that stay, as they are read; empty where nobody speaks
   * @param dropped how many words were left out as repeats or noise, from 0
   */
  record DraftPiece(
      int number, long fromMs, long toMs, String language, String text, int dropped) {}
}
