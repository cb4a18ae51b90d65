package io.jamak.domain.event;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a job; each says how the job stood afterwards. */
public sealed interface JobEvent extends JournalEvent {
  /** The job after it. */
  Snapshot job();

  @Override
  default EventType type() {
    return switch (this) {
      case Created _ -> EventType.JOB_CREATED;
      case OptionsChanged _ -> EventType.JOB_OPTIONS_CHANGED;
      case Queued _ -> EventType.JOB_QUEUED;
      case Started _ -> EventType.JOB_STARTED;
      case StepReported _ -> EventType.JOB_STEP;
      case OutputAdded _ -> EventType.JOB_OUTPUT;
      case OutputCorrected _ -> EventType.JOB_OUTPUT_CORRECTED;
      case CancelRequested _ -> EventType.JOB_CANCEL_REQUESTED;
      case Succeeded _ -> EventType.JOB_SUCCEEDED;
      case Failed _ -> EventType.JOB_FAILED;
      case Canceled _ -> EventType.JOB_CANCELED;
    };
  }

  /**
   * How a job stood.
   *
   * @param progress 0 to 100, null before it started
   */
  record Snapshot(JobStatus status, AssetId assetId, @Nullable Integer progress) {}

  /** A person made it; {@code retryOf} names the job that it repeats. */
  record Created(Snapshot job, JobOptions options, @Nullable JobId retryOf) implements JobEvent {}

  /** A person changed its options or its priority; null for what stays. */
  record OptionsChanged(Snapshot job, @Nullable JobOptions options, @Nullable Integer priority)
      implements JobEvent {}

  /** A person ran it. */
  record Queued(Snapshot job) implements JobEvent {}

  /** A worker took it up. */
  record Started(Snapshot job) implements JobEvent {}

  /**
   * One line of the timeline.
   *
   * @param part which piece or language, "" for the whole step, or {@link #PAUSE}
   * @param attempt from 1; for a pause its number
   * @param detail words for the engineer, null for none; the time where it waits or goes on
   */
  record StepReported(
      Snapshot job,
      JobStep step,
      String part,
      int attempt,
      StepState state,
      @Nullable String detail)
      implements JobEvent {
    /** The part under which a pause stands beside the step that it interrupts. */
    public static final String PAUSE = "pause";

    /** Whether it tells of a pause and not of an attempt. */
    public boolean isPause() {
      return part.equals(PAUSE);
    }
  }

  /** A file was written. */
  record OutputAdded(
      Snapshot job,
      OutputId outputId,
      OutputFormat format,
      OutputKind kind,
      String language,
      long sizeBytes)
      implements JobEvent {}

  /** A person corrected the files of a language; {@code outputs} stand in their place. */
  record OutputCorrected(Snapshot job, OutputKind kind, String language, List<OutputId> outputs)
      implements JobEvent {
    public OutputCorrected {
      outputs = List.copyOf(outputs);
    }
  }

  /** A person asked a running job to end. */
  record CancelRequested(Snapshot job) implements JobEvent {}

  /**
   * It made all its files.
   *
   * @param noSpeech whether no word was found
   * @param warnings how many places somebody should look at
   */
  record Succeeded(Snapshot job, boolean noSpeech, int warnings) implements JobEvent {}

  /**
   * It was given up.
   *
   * @param step what failed, null where no step did
   * @param attempt of that step
   * @param message for the engineer
   */
  record Failed(
      Snapshot job,
      ErrorCode code,
      @Nullable JobStep step,
      @Nullable Integer attempt,
      String message)
      implements JobEvent {}

  /** It was stopped. */
  record Canceled(Snapshot job) implements JobEvent {}
}
