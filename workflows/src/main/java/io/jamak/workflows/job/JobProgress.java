package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;

/** Turns finished work into a percentage; it never goes back. */
final class JobProgress {
  private static final int PIECES_FROM = 10;
  private static final int PIECES_TO = 80;
  private static final int LANGUAGES_FROM = 88;
  private static final int LANGUAGES_TO = 98;

  private int percent;
  private long samplesDone;
  private int languagesDone;

  int percent() {
    return percent;
  }

  /** A step is done that is neither a piece nor a language. */
  void stepDone(JobStep step) {
    raise(
        switch (step) {
          case PROBE -> 2;
          case EXTRACT_AUDIO -> 8;
          case CUT -> PIECES_FROM;
          case TRANSCRIBE -> PIECES_TO;
          case MERGE -> 82;
          case DIARIZE -> 84;
          case COMPOSE -> 86;
          case WRITE_OUTPUTS -> LANGUAGES_FROM;
          case TRANSLATE -> LANGUAGES_TO;
          case RECORD_USAGE -> 100;
        });
  }

  /** A piece is done; it weighs as much as it is long. */
  void pieceDone(Piece piece, Audio audio) {
    samplesDone += piece.toSample() - piece.fromSample();
    raise(between(PIECES_FROM, PIECES_TO, samplesDone, audio.samples()));
  }

  /** The files of one language are written. */
  void languageDone(int languages) {
    languagesDone++;
    raise(between(LANGUAGES_FROM, LANGUAGES_TO, languagesDone, languages));
  }

  private void raise(int to) {
    percent = Math.max(percent, to);
  }

  private static int between(int from, int to, long done, long all) {
    return from + (int) ((to - from) * Math.min(done, all) / Math.max(1, all));
  }
}
