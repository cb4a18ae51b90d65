package io.jamak.workflows.ingest;

import io.jamak.domain.error.ErrorCode;
import io.jamak.workflows.Labels;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.step.Attempts;
import io.jamak.workflows.step.StepFailedException;
import io.jamak.workflows.step.StepOptions;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;

/**
 * Probes a fresh upload and makes its thumbnail. Only worker wiring names this class; all others
 * use {@link AssetIngestWorkflow}.
 */
public final class AssetIngestWorkflowImpl implements AssetIngestWorkflow {
  @Override
  public void ingest(IngestRequest request) {
    new Labels()
        .with(SearchKeys.WORKSPACE, request.workspaceId())
        .with(SearchKeys.ASSET, request.assetId())
        .set();
    try {
      if (probe(request).width() > 0) {
        thumbnail(request);
      }
    } catch (StepFailedException failed) {
      markFailed(request, failed.failure().code(), failed.failure().message());
    }
  }

  private static MediaFacts probe(IngestRequest request) {
    return Attempts.run(
        StepOptions.ASSET_PROBE,
        request.filename(),
        Attempts.Watcher.NONE,
        options -> activities(options).probe(request));
  }

  /** Whatever the reason, a missing thumbnail leaves the asset usable. */
  private static void thumbnail(IngestRequest request) {
    try {
      Attempts.run(
          StepOptions.ASSET_THUMBNAIL,
          request.filename(),
          Attempts.Watcher.NONE,
          options -> {
            activities(options).thumbnail(request);
            return true;
          });
    } catch (StepFailedException failed) {
      markFailed(request, ErrorCode.THUMB_FAILED, failed.failure().line());
    }
  }

  /** An asset that was deleted meanwhile refuses the note, and needs none. */
  private static void markFailed(IngestRequest request, ErrorCode code, String message) {
    try {
      activities(StepOptions.ASSET_MARK_FAILED.options(code.name()))
          .markFailed(request, code.name(), message);
    } catch (ActivityFailure refused) {
      if (refused.getCause() instanceof CanceledFailure) {
        throw refused;
      }
    }
  }

  private static IngestActivities activities(ActivityOptions options) {
    return Workflow.newActivityStub(IngestActivities.class, options);
  }
}
