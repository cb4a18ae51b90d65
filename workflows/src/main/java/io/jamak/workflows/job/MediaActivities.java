package io.jamak.workflows.job;

import io.jamak.workflows.ingest.MediaFacts;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/**
 * Steps on media and cue lists. Task queue media. Each is content-addressed: an existing result is
 * returned. Failures carry an ErrorCode name as their type.
 */
@ActivityInterface
public interface MediaActivities {
  /**
   * Facts of the file; taken from the row where ingest has found them. NO_AUDIO without a sound
   * track.
   */
  MediaFacts probe(JobPlan plan);

  /** Extracts 16 kHz mono audio to storage. */
  Audio extractAudio(JobPlan plan);

  /** Joins the pieces' transcripts, in piece order, to one. */
  StepResult mergeTranscripts(JobPlan plan, Audio audio, List<StepResult> pieces);

  /** Tells speakers apart; without a way to, ONE speaker. */
  StepResult diarize(JobPlan plan, Audio audio, StepResult transcript);

  /** Makes cues by the profile. */
  StepResult composeCues(JobPlan plan, StepResult transcript);

  /**
   * Writes every requested file of one language as outputs of the job, and the transcript once.
   *
   * @param language of the cues
   * @param translation whether they were translated
   * @return number of output rows that stand now for this language
   */
  int writeOutputs(JobPlan plan, String language, boolean translation, StepResult cues);
}
