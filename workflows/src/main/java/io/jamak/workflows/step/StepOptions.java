package io.jamak.workflows.step;

import static io.jamak.workflows.TaskQueues.BULK;
import static io.jamak.workflows.TaskQueues.FLOW;
import static io.jamak.workflows.TaskQueues.LANGUAGE;
import static io.jamak.workflows.TaskQueues.MEDIA;
import static io.jamak.workflows.TaskQueues.SPEECH;
import static io.jamak.workflows.TaskQueues.WEBHOOK;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.jamak.domain.job.JobStep;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one table of queues, timeouts and attempts: a row for each activity method.
 *
 * <p>Time in a queue is never limited: a job that waits for a busy engine is not late. Priority and
 * fairness are not set here, activities inherit them from their workflow.
 *
 * @see "docs/temporal.md shows the same table with its reasons; a test compares them"
 */
public enum StepOptions {
  BEGIN("Begin", FLOW, ofSeconds(20), RetryPolicy.JOURNAL),
  RECORD_PROGRESS("RecordProgress", FLOW, ofSeconds(20), RetryPolicy.JOURNAL),
  RECORD_USAGE("RecordUsage", FLOW, ofSeconds(20), RetryPolicy.JOURNAL),
  FAIL("Fail", FLOW, ofSeconds(20), RetryPolicy.JOURNAL),
  CANCEL("Cancel", FLOW, ofSeconds(20), RetryPolicy.JOURNAL),

  PROBE("Probe", MEDIA, ofMinutes(10), RetryPolicy.MACHINE),
  EXTRACT_AUDIO("ExtractAudio", MEDIA, ofHours(4), RetryPolicy.MACHINE),
  CUT("CutAtSilences", SPEECH, ofHours(2), RetryPolicy.MACHINE),
  MERGE("MergeTranscripts", MEDIA, ofMinutes(30), RetryPolicy.MACHINE),
  DIARIZE("Diarize", MEDIA, ofHours(4), RetryPolicy.MACHINE),
  COMPOSE("ComposeCues", MEDIA, ofMinutes(30), RetryPolicy.MACHINE),
  WRITE_OUTPUTS("WriteOutputs", MEDIA, ofMinutes(30), RetryPolicy.MACHINE),

  TRANSCRIBE("Transcribe", SPEECH, ofHours(1), RetryPolicy.ENGINE),
  TRANSLATE("Translate", LANGUAGE, ofHours(4), RetryPolicy.ENGINE),

  ASSET_PROBE("AssetProbe", MEDIA, ofMinutes(10), RetryPolicy.MACHINE),
  ASSET_THUMBNAIL("AssetThumbnail", MEDIA, ofMinutes(10), RetryPolicy.MACHINE),
  ASSET_MARK_FAILED("AssetMarkFailed", MEDIA, ofSeconds(20), RetryPolicy.JOURNAL),

  BULK_CHUNK("BulkActOnChunk", BULK, ofSeconds(20), RetryPolicy.JOURNAL),
  WEBHOOK_SEND("WebhookSend", WEBHOOK, ofSeconds(40), RetryPolicy.RECEIVER),
  WEBHOOK_GIVE_UP("WebhookGiveUp", WEBHOOK, ofSeconds(20), RetryPolicy.JOURNAL);

  /** A worker that is silent for so long is taken for dead, and its step is given to another. */
  public static final Duration HEARTBEAT_TIMEOUT = ofSeconds(10);

  private final String activityType;
  private final String taskQueue;
  private final Duration startToClose;

  @SuppressWarnings("ImmutableEnumChecker") // it is, and does not say so
  private final RetryOptions attempts;

  StepOptions(String activityType, String taskQueue, Duration startToClose, RetryOptions attempts) {
    this.activityType = activityType;
    this.taskQueue = taskQueue;
    this.startToClose = startToClose;
    this.attempts = attempts;
  }

  /** The row of an activity type, as Temporal names it; empty for a type that has none. */
  public static Optional<StepOptions> find(String activityType) {
    return Arrays.stream(values()).filter(row -> row.activityType.equals(activityType)).findAny();
  }

  /** The row of a step of a subtitle job; rows and steps have the same names. */
  public static StepOptions of(JobStep step) {
    return valueOf(step.name());
  }

  /** Its name in Temporal. */
  public String activityType() {
    return activityType;
  }

  /** Where it runs. */
  public String taskQueue() {
    return taskQueue;
  }

  /** Whether it is a journal write, which Temporal itself repeats until it succeeds. */
  public boolean isJournal() {
    return attempts.getMaximumAttempts() <= 1;
  }

  /** Whether Temporal itself makes the attempts, rather than the workflow. */
  public boolean isRepeatedByTemporal() {
    return isJournal() || this == WEBHOOK_SEND;
  }

  /** How often, and after which pauses, it is tried. */
  public RetryOptions attempts() {
    return attempts;
  }

  /**
   * Options of an activity in its queue.
   *
   * <p>A cancel waits until the worker has said that it stopped, so that a job is CANCELED only
   * when no child process of it is left; a worker that cannot say so is given up by its heartbeat.
   *
   * @param summary what operators read in the Temporal Web UI, "" for nothing
   */
  public ActivityOptions options(String summary) {
    ActivityOptions.Builder builder =
        ActivityOptions.newBuilder()
            .setTaskQueue(taskQueue)
            .setStartToCloseTimeout(startToClose)
            .setSummary(summary.isEmpty() ? null : summary)
            .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
    return isRepeatedByTemporal()
        ? builder.setRetryOptions(attempts).build()
        : builder
            .setHeartbeatTimeout(HEARTBEAT_TIMEOUT)
            .setRetryOptions(RetryPolicy.BY_THE_WORKFLOW)
            .build();
  }

  /**
   * The same with all pauses in proportion to another first one, for what Temporal repeats.
   *
   * @param firstPause between the first attempt and the second
   */
  public ActivityOptions optionsPausing(Duration firstPause) {
    return options("").toBuilder()
        .setRetryOptions(RetryPolicy.scaled(attempts, firstPause))
        .build();
  }

  /**
   * Options of a short write that runs inside the workflow task, without a trip to the server. Once
   * its pauses are longer than a few seconds, it waits on a timer of the server instead.
   */
  public LocalActivityOptions localOptions() {
    return LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(startToClose)
        .setRetryOptions(RetryPolicy.counted(attempts))
        .setLocalRetryThreshold(ofSeconds(5))
        .setDoNotIncludeArgumentsIntoMarker(true)
        .build();
  }
}
