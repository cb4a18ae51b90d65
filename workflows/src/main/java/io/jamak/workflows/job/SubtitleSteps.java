package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.StepRunner.Part;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The steps of a job by name: which activity does each, under which summary. */
final class SubtitleSteps {
  private final StepRunner runner;
  private final JobPlan plan;

  SubtitleSteps(StepRunner runner, JobPlan plan) {
    this.runner = runner;
    this.plan = plan;
  }

  MediaFacts probe() {
    return media(JobStep.PROBE, media -> media.probe(plan));
  }

  Audio extractAudio() {
    return media(JobStep.EXTRACT_AUDIO, media -> media.extractAudio(plan));
  }

  PiecePlan cut(Audio audio) {
    return runner.run(
        JobStep.CUT,
        options ->
            Workflow.newActivityStub(SpeechActivities.class, options).cutAtSilences(plan, audio));
  }

  StepResult transcribe(Audio audio, Piece piece, int pieces, BooleanSupplier jobLost) {
    int number = piece.index() + 1;
    String summary =
        "piece %d of %d, %s-%s"
            .formatted(number, pieces, clock(piece.fromMs()), clock(piece.toMs()));
    return runner.run(
        new Part(JobStep.TRANSCRIBE, number + "/" + pieces, summary),
        jobLost,
        options ->
            Workflow.newActivityStub(SpeechActivities.class, options)
                .transcribe(plan, audio, piece));
  }

  StepResult merge(Audio audio, List<StepResult> pieces) {
    return media(JobStep.MERGE, media -> media.mergeTranscripts(plan, audio, pieces));
  }

  StepResult diarize(Audio audio, StepResult transcript) {
    return media(JobStep.DIARIZE, media -> media.diarize(plan, audio, transcript));
  }

  StepResult compose(StepResult transcript) {
    return media(JobStep.COMPOSE, media -> media.composeCues(plan, transcript));
  }

  int writeOriginal(StepResult cues) {
    return media(
        JobStep.WRITE_OUTPUTS, media -> media.writeOutputs(plan, plan.sourceLang(), false, cues));
  }

  StepResult translate(StepResult cues, String language) {
    return runner.run(
        new Part(JobStep.TRANSLATE, language, "to " + language),
        () -> false,
        options ->
            Workflow.newActivityStub(LanguageActivities.class, options)
                .translate(plan, cues, language));
  }

  int writeTranslation(StepResult cues, String language) {
    return runner.run(
        new Part(JobStep.WRITE_OUTPUTS, language, "files in " + language),
        () -> false,
        options -> media(options).writeOutputs(plan, language, true, cues));
  }

  void recordUsage(long processingMs, long translationMs, boolean noSpeech) {
    runner.run(
        JobStep.RECORD_USAGE,
        options -> {
          Workflow.newActivityStub(JournalActivities.class, options)
              .recordUsage(plan.jobId(), processingMs, translationMs, noSpeech);
          return true;
        });
  }

  private <R> R media(JobStep step, Function<MediaActivities, R> call) {
    return runner.run(step, options -> call.apply(media(options)));
  }

  private static MediaActivities media(ActivityOptions options) {
    return Workflow.newActivityStub(MediaActivities.class, options);
  }

  /** Minutes and seconds, with hours where there are any: 02:10, 1:02:10. */
  static String clock(long ms) {
    long seconds = ms / 1000;
    String minutes = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return seconds < 3600 ? minutes : seconds / 3600 + ":" + minutes;
  }
}
