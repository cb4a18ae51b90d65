package io.jamak.api.event;

import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.StepReported;
import io.jamak.domain.event.JournalEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkCounts;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobQueries.Progress;
import io.jamak.workflows.step.StepOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes live events of journal rows; what people clicked is no change and is left out. */
final class LiveEventMapper {
  private LiveEventMapper() {}

  static Optional<LiveEvent> of(EventRow row) {
    if (row.type().isAct()) {
      return Optional.empty();
    }
    JournalEvent told = payload(row);
    return Optional.of(
        new LiveEvent(
            row.seq(),
            row.workspaceId(),
            row.entityType(),
            row.entityId(),
            row.type().name(),
            status(row),
            progress(row),
            step(told),
            result(told),
            null));
  }

  /** What it says, read once; null for the many whose type alone says all that is told of them. */
  private static @Nullable JournalEvent payload(EventRow row) {
    return switch (row.type()) {
      case JOB_STEP, JOB_SUCCEEDED -> row.event();
      default -> null;
    };
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
        null,
        pieces(bar));
  }

  private static LiveEvent.@Nullable Pieces pieces(Progress bar) {
    Integer all = bar.pieces();
    Integer done = bar.piecesDone();
    return all == null ? null : new LiveEvent.Pieces(done == null ? 0 : done, all);
  }

  static LiveEvent of(BulkActionRow action) {
    BulkCounts counts = action.counts();
    int ended = counts.total() - counts.open();
    return new LiveEvent(
        0,
        action.workspaceId(),
        EntityType.BULK_ACTION,
        action.id().value(),
        LiveEvent.BULK_PROGRESS,
        action.status().code(),
        counts.total() == 0 ? 100 : (int) (100L * ended / counts.total()),
        null,
        null,
        null);
  }

  private static @Nullable String status(EventRow row) {
    return switch (row.type()) {
      case ASSET_CREATED, ASSET_RESUMED -> AssetStatus.UPLOADING.code();
      case ASSET_UPLOADED -> AssetStatus.UPLOADED.code();
      case ASSET_FAILED -> AssetStatus.FAILED.code();
      case ASSET_DELETED -> "deleted";
      case JOB_CREATED -> JobStatus.DRAFT.code();
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
  private static LiveEvent.@Nullable Step step(@Nullable JournalEvent event) {
    if (!(event instanceof StepReported told)
        || told.isPause()
        || told.state() == StepState.SKIPPED) {
      return null;
    }
    int attempt =
        switch (told.state()) {
          case FAILED -> told.attempt() + 1;
          case DONE -> 1;
          default -> told.attempt();
        };
    int most = StepOptions.of(told.step()).attempts().getMaximumAttempts();
    return new LiveEvent.Step(
        told.step().name().toLowerCase(Locale.ROOT),
        attempt,
        Math.max(attempt, most),
        waitingUntil(told));
  }

  private static @Nullable Instant waitingUntil(StepReported told) {
    try {
      return told.state() == StepState.WAITING && told.detail() != null
          ? Instant.parse(told.detail())
          : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static LiveEvent.@Nullable Result result(@Nullable JournalEvent event) {
    return event instanceof JobEvent.Succeeded told
        ? new LiveEvent.Result(told.warnings(), told.noSpeech())
        : null;
  }
}
