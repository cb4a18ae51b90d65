package io.jamak.workflows.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStep;
import io.jamak.workflows.step.SideBySide;
import io.jamak.workflows.step.StepFailedException;
import io.jamak.workflows.step.StepOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The order of the steps of one job, from the plan to the usage row. */
final class SubtitleJob {
  /**
   * Pieces of one job that may be asked for at once. More would only lengthen the queue: the cap
   * over all jobs is the slots of the speech workers.
   */
  static final int PIECES_AT_ONCE = 8;

  /** Languages of one job that may be translated at once. */
  static final int LANGUAGES_AT_ONCE = 4;

  private final JobPlan plan;
  private final SubtitleSteps steps;
  private final JobState state;
  private final Timeline timeline;
  private int outputs;
  private int translations;

  SubtitleJob(JobPlan plan, JobState state, Timeline timeline) {
    this.plan = plan;
    this.state = state;
    this.timeline = timeline;
    this.steps = new SubtitleSteps(new StepRunner(state, timeline), plan);
  }

  /** Runs all steps; returns how many outputs stand. */
  int run() {
    new PauseWatch(state, timeline).start();
    Beginning beginning = plan.beginning();
    return beginning == null ? runAll() : runFrom(beginning);
  }

  private int runAll() {
    requireSound();
    Audio extracted = steps.extractAudio();
    PiecePlan pieces = steps.cut(extracted);
    Audio audio = extracted.withVoice(pieces.voiceKey());
    StepResult transcript = steps.merge(audio, transcribe(audio, pieces.pieces()));
    boolean noSpeech = transcript.items() == 0;
    StepResult cues = compose(audio, transcript, noSpeech);
    write(
        cues,
        language -> noSpeech ? untranslated(cues, language) : steps.translate(cues, language));
    bill(audio.durationMs(), audio.durationMs(), noSpeech);
    return outputs;
  }

  /** What an earlier attempt has made is not made again, and not billed again. */
  private int runFrom(Beginning beginning) {
    StepResult made = beginning.cues();
    StepResult cues = made == null ? steps.compose(beginning.transcript()) : made;
    write(cues, language -> translated(beginning, cues, language));
    bill(0, beginning.soundMs(), false);
    return outputs;
  }

  private StepResult translated(Beginning beginning, StepResult cues, String language) {
    StepResult made = beginning.translations().get(language);
    return made == null ? steps.translate(cues, language) : made;
  }

  private void write(StepResult cues, Function<String, StepResult> translation) {
    outputs = steps.writeOriginal(cues);
    translate(cues, translation);
  }

  private void bill(long processingMs, long soundMs, boolean noSpeech) {
    timeline.settle();
    steps.recordUsage(processingMs, soundMs * translations, noSpeech);
  }

  private void requireSound() {
    if (steps.probe().audioStreams() == 0) {
      throw new StepFailedException(
          StepOptions.PROBE, ErrorCode.NO_AUDIO, "audioStreams: 0 (expected: >= 1)");
    }
  }

  private List<StepResult> transcribe(Audio audio, List<Piece> pieces) {
    state.piecesPlanned(pieces.size());
    StepResult[] results = new StepResult[pieces.size()];
    SideBySide window = new SideBySide();
    window.run(
        pieces,
        PIECES_AT_ONCE,
        piece -> {
          if (!window.failed()) {
            StepResult heard = steps.transcribe(audio, piece, pieces.size(), window::failed);
            results[piece.index()] = heard;
            pieceDone(piece, heard, audio);
          }
        });
    return new ArrayList<>(Arrays.asList(results));
  }

  private void pieceDone(Piece piece, StepResult heard, Audio audio) {
    state.pieceDone(FinishedPiece.of(piece, heard));
    state.progress().pieceDone(piece, audio);
    timeline.show(state.progress().percent());
  }

  private StepResult compose(Audio audio, StepResult transcript, boolean noSpeech) {
    boolean speakers = plan.diarization() && !noSpeech;
    return steps.compose(speakers ? steps.diarize(audio, transcript) : transcript);
  }

  /** A language that fails does not keep the others from being finished. */
  private void translate(StepResult cues, Function<String, StepResult> translation) {
    new SideBySide()
        .run(
            plan.targetLangs(),
            LANGUAGES_AT_ONCE,
            language -> {
              StepResult translated = translation.apply(language);
              translations += counts(cues, translated) ? 1 : 0;
              int written = steps.writeTranslation(translated, language);
              outputs += written;
              languageDone(language);
            });
  }

  /**
   * What was spoken in this language already is not translated; an attempt that takes over what
   * earlier ones have made takes over their translations too.
   */
  private boolean counts(StepResult cues, StepResult translated) {
    boolean takenOver = plan.beginning() != null && translated.reused();
    return !takenOver && !translated.key().equals(cues.key());
  }

  private StepResult untranslated(StepResult cues, String language) {
    String skipped = StepState.SKIPPED.code();
    timeline.write(new StepLine(JobStep.TRANSLATE, language, 1, skipped, "no speech"));
    return cues;
  }

  private void languageDone(String language) {
    state.languageDone(language);
    state.progress().languageDone(plan.targetLangs().size());
    timeline.show(state.progress().percent());
  }
}
