package io.jamak.api.event;

import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobQueries.Progress;
import io.jamak.workflows.step.StepOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes live events of journal rows; what people clicked is no change and is left out. */
final class LiveEventMapper {
  private static final JsonMapper JSON = new JsonMapper();

  private LiveEventMapper() {}

  static Optional<LiveEvent> of(EventRow row) {
    if (row.type().isAct()) {
      return Optional.empty();
    }
    return Optional.of(
        new LiveEvent(
            row.seq(),
            row.workspaceId(),
            row.entityType(),
            row.entityId(),
            row.type().name(),
            status(row),
            progress(row),
            step(row),
            result(row)));
  }

  static LiveEvent of(Progress bar) {
    return new LiveEvent(
        0,
        bar.workspaceId(),
        EntityType.JOB,
        bar.id().value(),
        LiveEvent.PROGRESS,
        JobStatus.RUNNING.code(),
        bar.percent(),
        null,
        null);
  }

  private static @Nullable String status(EventRow row) {
    return switch (row.type()) {
      case ASSET_CREATED, ASSET_RESUMED -> AssetStatus.UPLOADING.code();
      case ASSET_UPLOADED -> AssetStatus.UPLOADED.code();
      case ASSET_FAILED -> AssetStatus.FAILED.code();
      case ASSET_DELETED -> "deleted";
      case JOB_CREATED -> createdAs(row);
      case JOB_QUEUED -> JobStatus.QUEUED.code();
      case JOB_STARTED, JOB_STEP, JOB_OUTPUT -> JobStatus.RUNNING.code();
      case JOB_SUCCEEDED -> JobStatus.SUCCEEDED.code();
      case JOB_FAILED -> JobStatus.FAILED.code();
      case JOB_CANCELED -> JobStatus.CANCELED.code();
      default -> null;
    };
  }

  private static @Nullable Integer progress(EventRow row) {
    return switch (row.type()) {
      case JOB_STARTED -> 0;
      case JOB_SUCCEEDED -> 100;
      default -> null;
    };
  }

  /** A try that failed makes the next one the news; a pause is no try. */
  private static LiveEvent.@Nullable Step step(EventRow row) {
    if (row.type() != EventType.JOB_STEP) {
      return null;
    }
    JsonNode told = payload(row);
    Optional<JobStep> step = find(told.path("step").asString(""));
    String state = told.path("state").asString("");
    if (step.isEmpty()
        || told.path("part").asString("").equals("pause")
        || state.equals("skipped")) {
      return null;
    }
    int tried = told.path("attempt").asInt(1);
    int attempt = state.equals("failed") ? tried + 1 : state.equals("done") ? 1 : tried;
    int most = StepOptions.of(step.get()).attempts().getMaximumAttempts();
    return new LiveEvent.Step(
        step.get().name().toLowerCase(Locale.ROOT),
        attempt,
        Math.max(attempt, most),
        waitingUntil(state, told));
  }

  private static @Nullable Instant waitingUntil(String state, JsonNode told) {
    try {
      return state.equals("waiting") ? Instant.parse(told.path("detail").asString("")) : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static LiveEvent.@Nullable Result result(EventRow row) {
    if (row.type() != EventType.JOB_SUCCEEDED) {
      return null;
    }
    JsonNode told = payload(row);
    return new LiveEvent.Result(
        told.path("warnings").asInt(0), told.path("noSpeech").asBoolean(false));
  }

  private static Optional<JobStep> find(String name) {
    return Arrays.stream(JobStep.values()).filter(step -> step.name().equals(name)).findFirst();
  }

  private static String createdAs(EventRow row) {
    return payload(row).path("status").asString(JobStatus.DRAFT.code());
  }

  private static JsonNode payload(EventRow row) {
    try {
      return JSON.readTree(row.payloadJson());
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }
}
