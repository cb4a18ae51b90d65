package io.jamak.workflows.job;

/** Recognises a fixed number of words in every piece unless the script says otherwise. */
public final class ScriptedSpeech implements SpeechActivities {
  private final Script script;
  private final int wordsPerPiece;

  public ScriptedSpeech(Script script, int wordsPerPiece) {
    this.script = script;
    this.wordsPerPiece = wordsPerPiece;
  }

  @Override
  public StepResult transcribe(JobPlan plan, Audio audio, Piece piece) {
    script.play("TRANSCRIBE " + (piece.index() + 1));
    return new StepResult("words" + piece.index(), wordsPerPiece, false);
  }
}
