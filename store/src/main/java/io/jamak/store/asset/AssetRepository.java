package io.jamak.store.asset;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.Outcome;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes assets; each change writes its event in the same transaction. */
public interface AssetRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static AssetRepository over(Db db) {
    return new JooqAssetRepository(db);
  }

  /** Inserts a row in state UPLOADING. {@code filename} is NFC. */
  void create(
      Caller caller,
      AssetId id,
      String filename,
      String storageKey,
      long sizeBytes,
      String mimeType);

  /**
   * Keeps what a file looks like, so that it is known when it comes again: 64 hex digits. What is
   * known already stays.
   */
  void setFingerprint(AssetId id, String fingerprint);

  /**
   * UPLOADING to UPLOADED, with the ETag that later steps pin, and the type that the content
   * showed.
   */
  Outcome markUploaded(AssetId id, String sourceEtag, String mimeType);

  /** UPLOADING to FAILED. */
  Outcome markUploadFailed(AssetId id, ErrorCode code, String message);

  /** FAILED to UPLOADING, when the user retries. */
  Outcome resume(AssetId id);

  /** Length (ms) and picture size that probing found; null where there is none. */
  default void setFacts(
      AssetId id, @Nullable Long durationMs, @Nullable Integer width, @Nullable Integer height) {
    setFacts(id, durationMs, width, height, List.of());
  }

  /** The same with the sound tracks in the file's order. */
  void setFacts(
      AssetId id,
      @Nullable Long durationMs,
      @Nullable Integer width,
      @Nullable Integer height,
      List<SoundTrack> soundTracks);

  /** Key of the thumbnail that was made; an earlier THUMB_FAILED is over then. */
  void setThumbnail(AssetId id, String thumbnailKey);

  /** Notes that ingest failed (MEDIA_UNREADABLE, THUMB_FAILED); the asset stays UPLOADED. */
  void setIngestError(AssetId id, ErrorCode code, String message);

  /** Renames or retags; null leaves a field as it is. ABSENT for another workspace's asset. */
  Outcome change(Caller caller, AssetId id, @Nullable String filename, @Nullable List<String> tags);

  /**
   * Adds some tags and removes others; those that nobody names stay. REFUSED when it would have
   * more than {@code most}.
   */
  Outcome retag(Caller caller, AssetId id, Set<String> add, Set<String> remove, int most);

  /**
   * Hides the asset for good; its objects are swept later. Jobs that run on it are the caller's to
   * cancel first.
   */
  Outcome delete(Caller caller, AssetId id);
}
