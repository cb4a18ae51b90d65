package io.jamak.workflows.job;

import static io.jamak.workflows.job.ScriptedMedia.PIECE_SAMPLES;

import java.util.stream.IntStream;

/**
 * Cuts pieces of 30 s, and recognises a fixed number of words in every piece unless the script says
 * otherwise.
 */
public final class ScriptedSpeech implements SpeechActivities {
  private final Script script;
  private final int pieces;
  private final int wordsPerPiece;

  public ScriptedSpeech(Script script, int pieces, int wordsPerPiece) {
    this.script = script;
    this.pieces = pieces;
    this.wordsPerPiece = wordsPerPiece;
  }

  @Override
  public PiecePlan cutAtSilences(JobPlan plan, Audio audio) {
    script.play("CUT");
    return new PiecePlan(
        IntStream.range(0, pieces)
            .mapToObj(i -> new Piece(i, i * PIECE_SAMPLES, (i + 1) * PIECE_SAMPLES, false))
            .toList());
  }

  @Override
  public StepResult transcribe(JobPlan plan, Audio audio, Piece piece) {
    script.play("TRANSCRIBE " + (piece.index() + 1));
    return new StepResult("words" + piece.index(), wordsPerPiece, false);
  }
}
