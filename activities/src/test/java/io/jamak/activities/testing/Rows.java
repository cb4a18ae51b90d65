package io.jamak.activities.testing;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobRow;
import java.time.Instant;
import java.util.List;

/** Rows as the store reads them. */
public final class Rows {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private Rows() {}

  /** An uploaded asset without facts; without {@code etag} it is still uploading. */
  public static AssetRow asset(WorkspaceId workspace, String storageKey, String etag) {
    return new AssetRow(
        AssetId.next(),
        UserId.next(),
        workspace,
        "talk.mp4",
        storageKey,
        100,
        "video/mp4",
        null,
        null,
        null,
        List.of(),
        null,
        etag,
        etag == null ? AssetStatus.UPLOADING : AssetStatus.UPLOADED,
        null,
        null,
        List.of(),
        null,
        false,
        NOW,
        NOW,
        1);
  }

  /** A job of an asset. */
  public static JobRow job(AssetRow asset, JobStatus status, JobOptions options) {
    JobId id = JobId.next();
    return new JobRow(
        id,
        asset.userId(),
        asset.workspaceId(),
        asset.id(),
        asset.filename(),
        status,
        0,
        options,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        NOW,
        null,
        null,
        NOW,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        id,
        null,
        JobResults.NONE,
        null,
        null,
        null,
        1);
  }
}
