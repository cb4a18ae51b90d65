package io.jamak.activities.ingest;

import io.jamak.activities.media.MediaSource;
import io.jamak.activities.media.MediaSteps;
import io.jamak.activities.process.ActivityRun;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.workflows.ingest.IngestActivities;
import io.jamak.workflows.ingest.IngestRequest;
import io.jamak.workflows.ingest.MediaFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a fresh upload's facts and makes its thumbnail. */
public final class IngestActivitiesImpl implements IngestActivities {
  private final AssetQueries queries;
  private final AssetRepository assets;
  private final MediaSteps steps;

  public IngestActivitiesImpl(AssetQueries queries, AssetRepository assets, MediaSteps steps) {
    this.queries = queries;
    this.assets = assets;
    this.steps = steps;
  }

  @Override
  public MediaFacts probe(IngestRequest request) {
    return ActivityRun.run(
        cancellation -> {
          AssetRow row = row(request);
          MediaFacts facts = steps.facts(sourceOf(row), cancellation);
          assets.setFacts(
              row.id(),
              facts.durationMs() > 0 ? facts.durationMs() : null,
              positive(facts.width()),
              positive(facts.height()),
              facts.tracks());
          if (!facts.tracks().isEmpty()) {
            steps.requireSound(sourceOf(row), cancellation);
          }
          return facts;
        });
  }

  @Override
  public void thumbnail(IngestRequest request) {
    ActivityRun.<@Nullable Void>run(
        cancellation -> {
          AssetRow row = row(request);
          String prefix = "w/" + row.workspaceId() + "/assets/" + row.id() + "/thumbnail-";
          Optional<String> key = steps.thumbnail(sourceOf(row), prefix, cancellation);
          key.ifPresent(made -> assets.setThumbnail(row.id(), made));
          return null;
        });
  }

  @Override
  public void markFailed(IngestRequest request, String errorCode, String message) {
    ActivityRun.<@Nullable Void>quick(
        _ -> {
          assets.setIngestError(
              AssetId.parse(request.assetId()), ErrorCode.valueOf(errorCode), message);
          return null;
        });
  }

  private AssetRow row(IngestRequest request) {
    return queries
        .findForWorker(AssetId.parse(request.assetId()))
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.NOT_FOUND, "asset " + request.assetId() + ": absent or deleted"));
  }

  private static MediaSource sourceOf(AssetRow row) {
    String etag = row.sourceEtag();
    if (etag == null) {
      throw new JamakException(
          ErrorCode.CONFLICT, "asset " + row.id() + ": " + row.status() + " (expected: UPLOADED)");
    }
    return new MediaSource(row.workspaceId().toString(), row.storageKey(), etag);
  }

  private static @Nullable Integer positive(int value) {
    return value > 0 ? value : null;
  }
}
