package io.jamak.store.event;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.event.CauseEvent;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.FailureReason;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.event.JournalEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.event.VerbatimEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.sql.OptionsJson;
import java.util.Objects;

/** The reading half of {@link EventCodec}; throws for what it cannot read. */
final class EventReader {
  private final Payload payload;

  private EventReader(Payload payload) {
    this.payload = payload;
  }

  static JournalEvent read(EventType type, String json) {
    EventReader reader = new EventReader(Payload.of(json));
    return switch (type) {
      case ASSET_CREATED -> reader.assetCreated();
      case ASSET_UPLOADED -> new AssetEvent.Uploaded(reader.asset());
      case ASSET_FAILED -> new AssetEvent.UploadFailed(reader.asset(), reader.error("errorCode"));
      case ASSET_RESUMED -> new AssetEvent.Resumed(reader.asset());
      case ASSET_FACTS -> reader.facts();
      case ASSET_THUMBNAIL -> reader.thumbnail();
      case ASSET_CHANGED -> reader.assetChanged();
      case ASSET_DELETED -> new AssetEvent.Deleted(reader.asset(), reader.payload.text("filename"));
      case JOB_CREATED -> reader.jobCreated();
      case JOB_OPTIONS_CHANGED -> reader.optionsChanged();
      case JOB_QUEUED -> new JobEvent.Queued(reader.job());
      case JOB_STARTED -> new JobEvent.Started(reader.job());
      case JOB_STEP -> reader.step();
      case JOB_OUTPUT -> reader.output();
      case JOB_OUTPUT_CORRECTED -> reader.corrected();
      case JOB_CANCEL_REQUESTED -> new JobEvent.CancelRequested(reader.job());
      case JOB_SUCCEEDED -> reader.succeeded();
      case JOB_FAILED -> reader.failed();
      case JOB_CANCELED -> new JobEvent.Canceled(reader.job());
      case CAUSE_NEW -> reader.causeFound();
      case CAUSE_REOPENED -> new CauseEvent.Reopened(reader.cause(), reader.jobId());
      case CAUSE_UNMUTED ->
          new CauseEvent.Unmuted(
              reader.cause(), reader.jobId(), reader.payload.number("mutedAbove"));
      case CAUSE_CHANGED -> reader.causeChanged();
      case JOB_FAILED_REASON -> new FailureReason(reader.error(EventWriter.REASON));
      case ASSET_UPLOAD_STARTED,
          ASSET_UPLOAD_PROGRESS,
          ASSET_UPLOAD_SUCCEEDED,
          ASSET_UPLOAD_FAILED,
          ASSET_MULTISELECT_USED,
          QUEUE_ADD_CLICKED,
          BULK_OPTIONS_APPLIED,
          JOB_RUN_CLICKED,
          DOWNLOAD_OUTPUT_CLICKED ->
          new VerbatimEvent(type, json);
    };
  }

  private AssetStatus asset() {
    return payload.code(AssetStatus.class, "status");
  }

  private AssetEvent assetCreated() {
    return new AssetEvent.Created(asset(), payload.text("filename"), payload.size("sizeBytes"));
  }

  private AssetEvent facts() {
    return new AssetEvent.FactsFound(
        asset(),
        payload.optional("durationMs", payload::size),
        payload.optional("width", payload::number),
        payload.optional("height", payload::number));
  }

  private AssetEvent thumbnail() {
    return new AssetEvent.ThumbnailMade(asset(), payload.text("thumbnailKey"));
  }

  private AssetEvent assetChanged() {
    return new AssetEvent.Changed(
        asset(),
        payload.optional("filename", payload::text),
        payload.optional("tags", payload::texts),
        payload.optional("errorCode", this::error));
  }

  private Snapshot job() {
    return new Snapshot(
        payload.code(JobStatus.class, "status"),
        AssetId.parse(payload.text("assetId")),
        payload.optional("progress", payload::number));
  }

  private JobEvent jobCreated() {
    return new JobEvent.Created(
        job(),
        options("options"),
        payload.optional("retryOf", name -> JobId.parse(payload.text(name))));
  }

  private JobEvent optionsChanged() {
    return new JobEvent.OptionsChanged(
        job(),
        payload.optional("options", this::options),
        payload.optional("priority", payload::number));
  }

  private JobEvent step() {
    return new JobEvent.StepReported(
        job(),
        step("step"),
        payload.text("part"),
        payload.number("attempt"),
        payload.code(StepState.class, "state"),
        payload.optional("detail", payload::text));
  }

  private JobEvent output() {
    return new JobEvent.OutputAdded(
        job(),
        OutputId.parse(payload.text("outputId")),
        payload.code(OutputFormat.class, "type"),
        payload.code(OutputKind.class, "kind"),
        payload.text("language"),
        payload.size("sizeBytes"));
  }

  private JobEvent corrected() {
    return new JobEvent.OutputCorrected(
        job(),
        payload.code(OutputKind.class, "kind"),
        payload.text("language"),
        payload.texts("outputIds").stream().map(OutputId::parse).toList());
  }

  /** The first releases did not say how it succeeded. */
  private JobEvent succeeded() {
    Boolean noSpeech = payload.optional("noSpeech", payload::flag);
    Integer warnings = payload.optional("warnings", payload::number);
    return new JobEvent.Succeeded(
        job(),
        Objects.requireNonNullElse(noSpeech, false),
        Objects.requireNonNullElse(warnings, 0));
  }

  private JobEvent failed() {
    return new JobEvent.Failed(
        job(),
        error("errorCode"),
        payload.optional("step", this::step),
        payload.optional("attempt", payload::number),
        payload.text("message"));
  }

  private CauseFingerprint cause() {
    return CauseFingerprint.parse(payload.text("fingerprint"));
  }

  private JobId jobId() {
    return JobId.parse(payload.text("jobId"));
  }

  private CauseEvent causeFound() {
    return new CauseEvent.Found(
        cause(),
        error("errorCode"),
        payload.optional("step", this::step),
        payload.text("message"),
        jobId());
  }

  private CauseEvent causeChanged() {
    return new CauseEvent.Changed(
        cause(),
        payload.code(CauseState.class, "state"),
        payload.optional("name", payload::text),
        payload.optional("mutedAbove", payload::number));
  }

  private ErrorCode error(String name) {
    return ErrorCode.valueOf(payload.text(name));
  }

  private JobStep step(String name) {
    return JobStep.valueOf(payload.text(name));
  }

  private JobOptions options(String name) {
    return OptionsJson.read(payload.tree(name));
  }
}
