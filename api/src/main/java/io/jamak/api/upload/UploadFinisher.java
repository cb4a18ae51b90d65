package io.jamak.api.upload;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.upload.UploadSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Joins the parts of an upload and looks at what they make: only what storage itself says counts.
 * Every step may be repeated after a crash or a lost answer.
 */
@Component
class UploadFinisher {
  private final AssetRepository assets;
  private final UploadRepository uploads;
  private final BlobStore blobs;

  UploadFinisher(AssetRepository assets, UploadRepository uploads, BlobStore blobs) {
    this.assets = assets;
    this.uploads = uploads;
    this.blobs = blobs;
  }

  /** Makes an UPLOADING asset UPLOADED, or FAILED when its content is not what it must be. */
  void finish(AssetRow asset, UploadSession session, @Nullable List<@Nullable String> etags) {
    BlobInfo object =
        blobs
            .head(session.storageKey())
            .filter(found -> found.sizeBytes() == session.sizeBytes())
            .orElseGet(() -> join(session, etags));
    if (object.sizeBytes() != session.sizeBytes()) {
      throw fail(
          asset.id(),
          session,
          ErrorCode.UP_SIZE_MISMATCH,
          "size: " + object.sizeBytes() + " (expected: " + session.sizeBytes() + ")");
    }
    int seen = Math.toIntExact(Math.min(MediaTypes.HEAD_BYTES, object.sizeBytes()));
    Optional<String> type = MediaTypes.sniff(blobs.readRange(object.key(), 0, seen));
    if (type.isEmpty()) {
      throw fail(
          asset.id(),
          session,
          ErrorCode.UP_TYPE,
          "content of "
              + asset.filename()
              + ": not media (expected: mp4, mov, mkv, webm, avi, ts, mp3, wav, flac, ogg, m4a)");
    }
    assets.markUploaded(asset.id(), object.etag(), type.get());
    uploads.close(asset.id());
  }

  private BlobInfo join(UploadSession session, @Nullable List<@Nullable String> etags) {
    Map<Integer, BlobInfo> arrived = blobs.listParts(session.storageKey(), session.multipartId());
    List<String> expected = new ArrayList<>();
    for (int number = 1; number <= session.parts(); number++) {
      BlobInfo part = arrived.get(number);
      if (part == null || part.sizeBytes() != session.partLength(number)) {
        throw parts(
            "part " + number + ": " + (part == null ? "absent" : part.sizeBytes() + " bytes"),
            session.partLength(number) + " bytes");
      }
      expected.add(part.etag());
    }
    if (etags != null) {
      compare(etags, expected);
    }
    return blobs.completeMultipart(session.storageKey(), session.multipartId(), expected);
  }

  private static void compare(List<@Nullable String> given, List<String> expected) {
    if (given.size() != expected.size()) {
      throw parts("etags: " + given.size(), expected.size() + ", one a part");
    }
    for (int i = 0; i < expected.size(); i++) {
      String etag = given.get(i);
      if (etag == null || !expected.get(i).equalsIgnoreCase(etag.replace("\"", "").strip())) {
        throw parts("etag of part " + (i + 1) + ": " + etag, expected.get(i));
      }
    }
  }

  private JamakException fail(AssetId id, UploadSession session, ErrorCode code, String message) {
    assets.markUploadFailed(id, code, message);
    uploads.close(id);
    blobs.delete(session.storageKey());
    return new JamakException(code, message);
  }

  /** What a repeated complete of an ended upload is told. */
  static JamakException ended(AssetRow asset) {
    ErrorCode code = asset.errorCode();
    if (asset.status() == AssetStatus.FAILED && code != null) {
      return new JamakException(code, String.valueOf(asset.errorMessage()));
    }
    return new JamakException(
        ErrorCode.UP_EXPIRED, "upload of asset " + asset.id() + ": ended (expected: open)");
  }

  private static JamakException parts(String found, String expected) {
    return new JamakException(ErrorCode.UP_PARTS, found + " (expected: " + expected + ")");
  }
}
