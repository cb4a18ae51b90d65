package io.jamak.domain.event;

import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an asset; each says the state that the asset was in afterwards. */
public sealed interface AssetEvent extends JournalEvent {
  /** The asset's state after it. */
  AssetStatus status();

  @Override
  default EventType type() {
    return switch (this) {
      case Created _ -> EventType.ASSET_CREATED;
      case Uploaded _ -> EventType.ASSET_UPLOADED;
      case UploadFailed _ -> EventType.ASSET_FAILED;
      case Resumed _ -> EventType.ASSET_RESUMED;
      case FactsFound _ -> EventType.ASSET_FACTS;
      case ThumbnailMade _ -> EventType.ASSET_THUMBNAIL;
      case Changed _ -> EventType.ASSET_CHANGED;
      case Deleted _ -> EventType.ASSET_DELETED;
    };
  }

  /** An upload began. */
  record Created(AssetStatus status, String filename, long sizeBytes) implements AssetEvent {}

  /** All bytes have arrived. */
  record Uploaded(AssetStatus status) implements AssetEvent {}

  /** The upload was given up. */
  record UploadFailed(AssetStatus status, ErrorCode code) implements AssetEvent {}

  /** A failed upload was taken up again. */
  record Resumed(AssetStatus status) implements AssetEvent {}

  /** What the file turned out to be; null for what it does not say. */
  record FactsFound(
      AssetStatus status,
      @Nullable Long durationMs,
      @Nullable Integer width,
      @Nullable Integer height)
      implements AssetEvent {}

  /** There is a picture of it. */
  record ThumbnailMade(AssetStatus status, String thumbnailKey) implements AssetEvent {}

  /**
   * What a person changed, or why its facts could not be read; null for what stays.
   *
   * @param tags all that it has now
   */
  record Changed(
      AssetStatus status,
      @Nullable String filename,
      @Nullable List<String> tags,
      @Nullable ErrorCode code)
      implements AssetEvent {
    public Changed {
      tags = tags == null ? null : List.copyOf(tags);
    }
  }

  /** A person deleted it. */
  record Deleted(AssetStatus status, String filename) implements AssetEvent {}
}
