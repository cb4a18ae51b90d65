package io.jamak.store.upload;

import io.jamak.domain.asset.AssetId;
import java.time.Instant;

/** An open multipart upload of one asset. */
public record UploadSession(
    AssetId assetId,
    String storageKey,
    String multipartId,
    long sizeBytes,
    long partSizeBytes,
    Instant createdAt) {
  /** Number of parts; the last may be shorter. */
  public int parts() {
    return Math.toIntExact(Math.ceilDiv(sizeBytes, partSizeBytes));
  }

  /** Length in bytes of part {@code number}, counted from 1. */
  public long partLength(int number) {
    return Math.min(partSizeBytes, sizeBytes - (number - 1) * partSizeBytes);
  }
}
