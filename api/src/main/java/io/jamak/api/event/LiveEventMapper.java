package io.jamak.api.event;

import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobQueries.Progress;
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
            progress(row)));
  }

  static LiveEvent of(Progress bar) {
    return new LiveEvent(
        0,
        bar.workspaceId(),
        EntityType.JOB,
        bar.id().value(),
        LiveEvent.PROGRESS,
        JobStatus.RUNNING.code(),
        bar.percent());
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

  private static String createdAs(EventRow row) {
    try {
      JsonNode status = JSON.readTree(row.payloadJson()).path("status");
      return status.isString() ? status.asString() : JobStatus.DRAFT.code();
    } catch (JacksonException notJson) {
      return JobStatus.DRAFT.code();
    }
  }
}
