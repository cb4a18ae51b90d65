package io.jamak.api.upload;

import io.jamak.api.AfterCommit;
import io.jamak.api.KeyedLocks;
import io.jamak.api.idempotency.CurrentClaim;
import io.jamak.api.temporal.WorkflowStarter;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.upload.UploadSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Uploads from a browser or program straight to object storage: open, send parts, complete. Bytes
 * never pass this process.
 */
@Service
public class UploadService {
  private static final Logger log = LoggerFactory.getLogger(UploadService.class);

  private final UploadOpener opener;
  private final UploadFinisher finisher;
  private final PartSigner signer;
  private final AssetQueries assetQueries;
  private final AssetRepository assets;
  private final UploadRepository uploads;
  private final BlobStore blobs;
  private final WorkflowStarter workflows;
  private final KeyedLocks locks;

  UploadService(
      UploadOpener opener,
      UploadFinisher finisher,
      PartSigner signer,
      AssetQueries assetQueries,
      AssetRepository assets,
      UploadRepository uploads,
      BlobStore blobs,
      WorkflowStarter workflows,
      KeyedLocks locks) {
    this.opener = opener;
    this.finisher = finisher;
    this.signer = signer;
    this.assetQueries = assetQueries;
    this.assets = assets;
    this.uploads = uploads;
    this.blobs = blobs;
    this.workflows = workflows;
    this.locks = locks;
  }

  /**
   * Makes an asset in state UPLOADING.
   *
   * @throws JamakException BAD_REQUEST, UP_EMPTY, UP_TYPE, LIM_SIZE, LIM_COUNT, LIM_STORAGE
   */
  UploadJson.OpenedUpload open(
      Caller caller,
      @Nullable String filename,
      long sizeBytes,
      @Nullable String mimeType,
      @Nullable Fingerprint fingerprint) {
    UploadSession session =
        CurrentClaim.effect()
            .flatMap(made -> uploads.find(caller.workspaceId(), AssetId.parse(made)))
            .orElseGet(() -> opener.open(caller, filename, sizeBytes, mimeType, fingerprint));
    return new UploadJson.OpenedUpload(
        session.assetId().toString(),
        signer.all(session),
        session.partSizeBytes(),
        Map.of(),
        session.storageKey(),
        session.createdAt().plus(PartSigner.VALID_FOR),
        PartSigner.VALID_FOR.toSeconds());
  }

  /** An asset of the same file: uploaded, or an upload that may be taken up again. */
  Optional<AssetRow> findSame(Caller caller, long sizeBytes, Fingerprint fingerprint) {
    return assetQueries.findSame(caller.workspaceId(), sizeBytes, fingerprint.hex());
  }

  /**
   * Joins the parts and checks the file; once it is UPLOADED, a repeat answers the same.
   *
   * @param etags of all parts from 1, or null to take what arrived
   * @param fingerprint of the file, for an upload that was opened without
   * @throws JamakException NOT_FOUND, UP_PARTS (send what is missing and complete again),
   *     UP_EXPIRED, UP_SIZE_MISMATCH, UP_TYPE (the asset is FAILED then)
   */
  AssetRow complete(
      Caller caller,
      AssetId id,
      @Nullable List<@Nullable String> etags,
      @Nullable Fingerprint fingerprint) {
    return locks.alone(id, () -> completeAlone(caller, id, etags, fingerprint));
  }

  private AssetRow completeAlone(
      Caller caller,
      AssetId id,
      @Nullable List<@Nullable String> etags,
      @Nullable Fingerprint fingerprint) {
    AssetRow asset = get(caller, id);
    if (asset.status() == AssetStatus.UPLOADED) {
      return asset;
    }
    UploadSession session =
        uploads
            .find(caller.workspaceId(), id)
            .filter(open -> asset.status() == AssetStatus.UPLOADING)
            .orElseThrow(() -> UploadFinisher.ended(asset));
    finisher.finish(asset, session, etags);
    if (fingerprint != null) {
      assets.setFingerprint(id, fingerprint.hex());
    }
    AssetRow uploaded = get(caller, id);
    AfterCommit.run(() -> startIngest(uploaded));
    return uploaded;
  }

  /**
   * Fresh URLs for what is still missing. A FAILED upload is taken up again from its beginning.
   *
   * @throws JamakException NOT_FOUND, CONFLICT when the upload is complete, or UP_OTHER_FILE
   */
  UploadParts missingParts(Caller caller, AssetId id, FileClaim claim) {
    return locks.alone(
        id,
        () -> {
          AssetRow asset = get(caller, id);
          Optional<String> known = assetQueries.fingerprint(caller.workspaceId(), id);
          boolean sure = claim.isSurelyOf(asset, known.orElse(null));
          return signer.missing(openSession(caller, asset), !sure);
        });
  }

  private UploadSession openSession(Caller caller, AssetRow asset) {
    Optional<UploadSession> open = uploads.find(caller.workspaceId(), asset.id());
    return switch (asset.status()) {
      case UPLOADED -> throw conflict(asset);
      case UPLOADING -> open.orElseGet(() -> opener.reopen(asset));
      case FAILED -> {
        open.ifPresent(this::discard);
        assets.resume(asset.id());
        yield opener.reopen(asset);
      }
    };
  }

  /**
   * Gives an upload up and removes its asset.
   *
   * @throws JamakException NOT_FOUND, or CONFLICT when the upload is complete
   */
  public void abort(Caller caller, AssetId id) {
    locks.alone(
        id,
        () -> {
          AssetRow asset = get(caller, id);
          if (asset.status() == AssetStatus.UPLOADED) {
            throw conflict(asset);
          }
          uploads.find(caller.workspaceId(), id).ifPresent(this::discard);
          return assets.delete(caller, id);
        });
  }

  private void discard(UploadSession session) {
    blobs.abortMultipart(session.storageKey(), session.multipartId());
    uploads.close(session.assetId());
  }

  private void startIngest(AssetRow asset) {
    try {
      workflows.startIngest(asset);
    } catch (RuntimeException away) {
      log.warn("ingest of asset {} waits for the reconciler: {}", asset.id(), away.toString());
    }
  }

  private AssetRow get(Caller caller, AssetId id) {
    return assetQueries
        .find(caller.workspaceId(), id)
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.NOT_FOUND,
                    "asset: " + id + " (expected: an asset of this workspace)"));
  }

  private static JamakException conflict(AssetRow asset) {
    return new JamakException(
        ErrorCode.CONFLICT,
        "status: " + asset.status().code() + " (expected: uploading or failed)");
  }
}
