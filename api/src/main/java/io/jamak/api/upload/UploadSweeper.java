package io.jamak.api.upload;

import io.jamak.domain.error.ErrorCode;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.outage.DatabaseOutage;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.upload.UploadSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Frees the parts of uploads that nobody finished, and of those that no row knows. */
@Component
public class UploadSweeper {
  private static final Logger log = LoggerFactory.getLogger(UploadSweeper.class);
  private static final Duration ABANDONED = Duration.ofHours(24);
  private static final int BATCH = 200;

  private final UploadRepository uploads;
  private final AssetRepository assets;
  private final BlobStore blobs;

  public UploadSweeper(UploadRepository uploads, AssetRepository assets, BlobStore blobs) {
    this.uploads = uploads;
    this.assets = assets;
    this.blobs = blobs;
  }

  /** The regular round. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  public void sweep() {
    try {
      sweepOlderThan(ABANDONED);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("upload sweeper will try again: {}", away.toString());
      }
    }
  }

  /** One round over uploads that were opened so long ago. */
  public void sweepOlderThan(Duration age) {
    Instant before = Instant.now().minus(age);
    List<UploadSession> stale = uploads.listOlderThan(before, BATCH);
    stale.forEach(this::expire);
    blobs.listMultiparts().stream()
        .filter(open -> open.startedAt().isBefore(before) && !uploads.isKnown(open.uploadId()))
        .forEach(open -> blobs.abortMultipart(open.key(), open.uploadId()));
  }

  private void expire(UploadSession session) {
    blobs.abortMultipart(session.storageKey(), session.multipartId());
    assets.markUploadFailed(
        session.assetId(),
        ErrorCode.UP_EXPIRED,
        "opened at " + session.createdAt() + " (expected: completed within a day)");
    uploads.close(session.assetId());
  }
}
