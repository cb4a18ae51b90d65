package io.jamak.workflows.job;

import io.jamak.workflows.ingest.MediaFacts;
import java.util.List;

/** Media steps that succeed at once unless the script says otherwise; a piece is 30 s long. */
public final class ScriptedMedia implements MediaActivities {
  static final int WORDS_PER_PIECE = 40;
  static final long PIECE_SAMPLES = 30L * Audio.SAMPLE_RATE;

  private final Script script;
  private final int pieces;
  private final int audioStreams;

  public ScriptedMedia(Script script, int pieces, int audioStreams) {
    this.script = script;
    this.pieces = pieces;
    this.audioStreams = audioStreams;
  }

  @Override
  public MediaFacts probe(JobPlan plan) {
    script.play("PROBE");
    return new MediaFacts(pieces * 30_000L, 1280, 720, audioStreams, 2);
  }

  @Override
  public Audio extractAudio(JobPlan plan) {
    script.play("EXTRACT_AUDIO");
    return new Audio("audio", pieces * PIECE_SAMPLES, 2);
  }

  @Override
  public StepResult mergeTranscripts(JobPlan plan, Audio audio, List<StepResult> parts) {
    script.play("MERGE");
    String keys = String.join("+", parts.stream().map(StepResult::key).toList());
    return new StepResult(keys, parts.stream().mapToInt(StepResult::items).sum(), false);
  }

  @Override
  public StepResult diarize(JobPlan plan, Audio audio, StepResult transcript) {
    script.play("DIARIZE");
    return new StepResult("speakers(" + transcript.key() + ")", transcript.items(), false);
  }

  @Override
  public StepResult composeCues(JobPlan plan, StepResult transcript) {
    script.play("COMPOSE");
    return new StepResult("cues(" + transcript.key() + ")", transcript.items() / 8, false);
  }

  @Override
  public int writeOutputs(JobPlan plan, String language, boolean translation, StepResult cues) {
    script.play("WRITE_OUTPUTS " + language);
    return plan.outputFormats().size();
  }
}
