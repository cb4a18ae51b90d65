package io.jamak.activities.media;

import io.jamak.activities.document.DocumentSteps;
import io.jamak.activities.process.ActivityRun;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.MediaActivities;
import io.jamak.workflows.job.StepResult;
import java.util.List;

/** The steps of a job on media and cue lists; each heartbeats and can be canceled. */
public final class MediaActivitiesImpl implements MediaActivities {
  private final MediaSteps media;
  private final DocumentSteps documents;

  public MediaActivitiesImpl(MediaSteps media, DocumentSteps documents) {
    this.media = media;
    this.documents = documents;
  }

  @Override
  public MediaFacts probe(JobPlan plan) {
    return ActivityRun.run(
        cancellation -> {
          media.requireSound(MediaSource.of(plan), cancellation);
          return media.facts(MediaSource.of(plan), cancellation);
        });
  }

  @Override
  public Audio extractAudio(JobPlan plan) {
    return ActivityRun.run(
        cancellation -> media.extractAudio(MediaSource.of(plan), TrackWish.of(plan), cancellation));
  }

  @Override
  public StepResult mergeTranscripts(JobPlan plan, Audio audio, List<StepResult> pieces) {
    return ActivityRun.run(_ -> documents.mergeTranscripts(plan, audio, pieces));
  }

  @Override
  public StepResult diarize(JobPlan plan, Audio audio, StepResult transcript) {
    return ActivityRun.run(_ -> documents.diarize(plan, audio, transcript));
  }

  @Override
  public StepResult composeCues(JobPlan plan, StepResult transcript) {
    return ActivityRun.run(
        cancellation -> {
          MediaFacts facts = media.facts(MediaSource.of(plan), cancellation);
          return documents.composeCues(plan, transcript, facts.fps());
        });
  }

  @Override
  public int writeOutputs(JobPlan plan, String language, boolean translation, StepResult cues) {
    return ActivityRun.run(_ -> documents.writeOutputs(plan, language, translation, cues));
  }
}
