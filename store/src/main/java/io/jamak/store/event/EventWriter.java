package io.jamak.store.event;

import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.event.CauseEvent;
import io.jamak.domain.event.FailureReason;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputId;
import io.jamak.store.sql.OptionsJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writing half of {@link EventCodec}. */
final class EventWriter {
  /** The field of a failure's reason, by the product's requirements. */
  static final String REASON = "error_code";

  private EventWriter() {}

  static Payload reason(FailureReason event) {
    return Payload.empty().put(REASON, event.code());
  }

  static Payload asset(AssetEvent event) {
    Payload payload = Payload.empty().put("status", event.status().code());
    return switch (event) {
      case AssetEvent.Created it ->
          payload.put("filename", it.filename()).put("sizeBytes", it.sizeBytes());
      case AssetEvent.UploadFailed it -> payload.put("errorCode", it.code());
      case AssetEvent.FactsFound it ->
          payload
              .putNullable("durationMs", it.durationMs())
              .putNullable("width", it.width())
              .putNullable("height", it.height());
      case AssetEvent.ThumbnailMade it -> payload.put("thumbnailKey", it.thumbnailKey());
      case AssetEvent.Changed it ->
          payload.put("filename", it.filename()).put("tags", it.tags()).put("errorCode", it.code());
      case AssetEvent.Deleted it -> payload.put("filename", it.filename());
      case AssetEvent.Uploaded _, AssetEvent.Resumed _ -> payload;
    };
  }

  static Payload cause(CauseEvent event) {
    Payload payload = Payload.empty().put("fingerprint", event.cause().value());
    return switch (event) {
      case CauseEvent.Found it ->
          payload
              .put("errorCode", it.code())
              .put("step", it.step())
              .put("message", it.message())
              .put("jobId", it.job().toString());
      case CauseEvent.Reopened it -> payload.put("jobId", it.job().toString());
      case CauseEvent.Unmuted it ->
          payload.put("jobId", it.job().toString()).put("mutedAbove", it.mutedAbove());
      case CauseEvent.Changed it ->
          payload
              .put("state", it.state().code())
              .put("name", it.name())
              .put("mutedAbove", it.mutedAbove());
    };
  }

  static Payload job(JobEvent event) {
    Snapshot job = event.job();
    Payload payload =
        Payload.empty()
            .put("status", job.status().code())
            .put("assetId", job.assetId().toString())
            .put("progress", job.progress());
    return switch (event) {
      case JobEvent.Created it ->
          payload.put("options", options(it.options())).put("retryOf", text(it.retryOf()));
      case JobEvent.OptionsChanged it ->
          payload.put("options", options(it.options())).put("priority", it.priority());
      case JobEvent.StepReported it ->
          payload
              .put("step", it.step())
              .put("part", it.part())
              .put("attempt", it.attempt())
              .put("state", it.state().code())
              .put("detail", it.detail());
      case JobEvent.OutputAdded it ->
          payload
              .put("outputId", it.outputId().toString())
              .put("type", it.format().code())
              .put("kind", it.kind().code())
              .put("language", it.language())
              .put("sizeBytes", it.sizeBytes());
      case JobEvent.OutputCorrected it ->
          payload
              .put("kind", it.kind().code())
              .put("language", it.language())
              .put("outputIds", it.outputs().stream().map(OutputId::toString).toList());
      case JobEvent.Succeeded it ->
          payload.put("noSpeech", it.noSpeech()).put("warnings", it.warnings());
      case JobEvent.Failed it ->
          payload
              .put("errorCode", it.code())
              .put("step", it.step())
              .put("attempt", it.attempt())
              .put("message", it.message());
      case JobEvent.Queued _, JobEvent.Started _, JobEvent.CancelRequested _, JobEvent.Canceled _ ->
          payload;
    };
  }

  private static @Nullable String text(@Nullable JobId id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable Map<String, Object> options(@Nullable JobOptions options) {
    return options == null ? null : OptionsJson.map(options);
  }
}
