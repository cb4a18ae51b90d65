package io.jamak.store.asset;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset as screens and API show it, with its newest job (drafts apart).
 *
 * @param asOf how new this copy is: {@link io.jamak.store.sql.AsOf}
 */
public record AssetRow(
    AssetId id,
    UserId userId,
    WorkspaceId workspaceId,
    String filename,
    String storageKey,
    long sizeBytes,
    String mimeType,
    @Nullable Long durationMs,
    @Nullable Integer width,
    @Nullable Integer height,
    List<SoundTrack> soundTracks,
    @Nullable String thumbnailKey,
    @Nullable String sourceEtag,
    AssetStatus status,
    @Nullable ErrorCode errorCode,
    @Nullable String errorMessage,
    List<String> tags,
    @Nullable LatestJob latestJob,
    boolean inQueue,
    Instant createdAt,
    Instant updatedAt,
    long asOf) {
  public AssetRow {
    soundTracks = List.copyOf(soundTracks);
    tags = List.copyOf(tags);
  }

  /**
   * The newest job that is not a draft: its state is the asset's badge.
   *
   * @param errorCode why it failed, null while it has not
   * @param warnings how many places somebody should look at
   * @param noSpeech whether it succeeded without a word found
   */
  public record LatestJob(
      JobId id,
      JobStatus status,
      @Nullable Integer progress,
      @Nullable ErrorCode errorCode,
      int warnings,
      boolean noSpeech) {}
}
