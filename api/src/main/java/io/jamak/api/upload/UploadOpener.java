package io.jamak.api.upload;

import io.jamak.api.error.Texts;
import io.jamak.api.idempotency.CurrentClaim;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.account.Plan;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.upload.UploadSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens multipart uploads within the plan's limits. */
@Component
class UploadOpener {
  static final int MAX_NAME = 255;

  private final Store store;
  private final AccountRepository accounts;
  private final AssetRepository assets;
  private final AssetQueries assetQueries;
  private final UploadRepository uploads;
  private final BlobStore blobs;

  UploadOpener(
      Store store,
      AccountRepository accounts,
      AssetRepository assets,
      AssetQueries assetQueries,
      UploadRepository uploads,
      BlobStore blobs) {
    this.store = store;
    this.accounts = accounts;
    this.assets = assets;
    this.assetQueries = assetQueries;
    this.uploads = uploads;
    this.blobs = blobs;
  }

  /** A new asset with its session. */
  UploadSession open(
      Caller caller,
      @Nullable String filename,
      long sizeBytes,
      @Nullable String mimeType,
      @Nullable Fingerprint fingerprint) {
    String name = Texts.line("filename", filename, MAX_NAME);
    if (sizeBytes < 1) {
      throw new JamakException(ErrorCode.UP_EMPTY, "sizeBytes: " + sizeBytes + " (expected: >= 1)");
    }
    String type = MediaTypes.claimed(name, mimeType).orElseThrow(() -> notMedia(name, mimeType));
    checkLimits(caller.workspaceId(), sizeBytes);
    AssetId id = AssetId.next();
    String key = "w/" + caller.workspaceId() + "/assets/" + id + "/source";
    UploadSession session = multipart(id, key, sizeBytes, type);
    try {
      return store.inTransaction(() -> keep(caller, session, name, type, fingerprint));
    } catch (JamakException refused) {
      blobs.abortMultipart(key, session.multipartId());
      throw refused;
    }
  }

  private UploadSession keep(
      Caller caller,
      UploadSession session,
      String name,
      String type,
      @Nullable Fingerprint fingerprint) {
    accounts.lockLimits(caller.workspaceId());
    checkLimits(caller.workspaceId(), session.sizeBytes());
    assets.create(caller, session.assetId(), name, session.storageKey(), session.sizeBytes(), type);
    if (fingerprint != null) {
      assets.setFingerprint(session.assetId(), fingerprint.hex());
    }
    uploads.open(session);
    CurrentClaim.remember(session.assetId().toString());
    return session;
  }

  /** A new session for an asset whose first one failed or ended. */
  UploadSession reopen(AssetRow asset) {
    UploadSession session =
        multipart(asset.id(), asset.storageKey(), asset.sizeBytes(), asset.mimeType());
    uploads.open(session);
    return session;
  }

  private UploadSession multipart(AssetId id, String key, long sizeBytes, String type) {
    return new UploadSession(
        id,
        key,
        blobs.createMultipart(key, type),
        sizeBytes,
        PartSizes.forFile(sizeBytes),
        Instant.now());
  }

  private void checkLimits(WorkspaceId workspace, long sizeBytes) {
    Plan plan = accounts.plan(workspace);
    if (sizeBytes > plan.maxFileBytes()) {
      throw new JamakException(
          ErrorCode.LIM_SIZE,
          "sizeBytes: " + sizeBytes + " (expected: <= " + plan.maxFileBytes() + ")");
    }
    int open = uploads.countOpen(workspace);
    if (open >= plan.maxBatchFiles()) {
      throw new JamakException(
          ErrorCode.LIM_COUNT,
          "open uploads: " + open + " (expected: < " + plan.maxBatchFiles() + ")");
    }
    long left = plan.storageBytes() - assetQueries.storedBytes(workspace);
    if (sizeBytes > left) {
      throw new JamakException(
          ErrorCode.LIM_STORAGE,
          "sizeBytes: " + sizeBytes + " (expected: <= " + Math.max(0, left) + " that are left)");
    }
  }

  private static JamakException notMedia(String name, @Nullable String mimeType) {
    return new JamakException(
        ErrorCode.UP_TYPE,
        "mimeType: "
            + mimeType
            + " of "
            + name
            + " (expected: video/*, audio/*, or a known ending)");
  }
}
