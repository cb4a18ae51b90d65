package io.jamak.api.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.asset.AssetJson;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of upload calls and of their answers. */
final class UploadJson {
  private UploadJson() {}

  /**
   * The file that will be sent. Fields that are not known are ignored.
   *
   * @param filename name of the file, 1 to 255 characters without line breaks; required
   * @param sizeBytes size of the file in bytes, from 1 to the plan's {@code maxFileBytes}; required
   * @param mimeType media type as the client knows it ({@code video/mp4}); what is absent or says
   *     nothing is judged by the file's ending and content
   * @param fingerprint SHA-256 over the file's size and samples of it, 64 hex digits in lower case;
   *     absent where the client cannot tell
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewUpload(
      @Nullable String filename,
      @Nullable Long sizeBytes,
      @Nullable String mimeType,
      @Nullable String fingerprint) {}

  /**
   * An asset of the same file.
   *
   * @param asset the asset, null where there is none
   */
  record DuplicateUpload(@Nullable AssetJson asset) {}

  /**
   * An upload whose parts were all sent. Fields that are not known are ignored.
   *
   * @param assetId UUID of the asset; required
   * @param etags ETag of each part in order, as storage answered it; where they are absent, what
   *     storage lists is taken
   * @param fingerprint SHA-256 over the file's size and samples of it, 64 hex digits in lower case;
   *     absent where it was given before or the client cannot tell
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UploadCompletion(
      @Nullable String assetId,
      @Nullable List<@Nullable String> etags,
      @Nullable String fingerprint) {}

  /**
   * An upload that goes on. Fields that are not known are ignored.
   *
   * @param assetId UUID of the asset; required
   * @param filename name of the file that is at hand, 1 to 255 characters; absent from a client
   *     that knows which parts are its own
   * @param fingerprint SHA-256 over the file's size and samples of it, 64 hex digits in lower case;
   *     absent where the client cannot tell
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UploadResumption(
      @Nullable String assetId, @Nullable String filename, @Nullable String fingerprint) {}

  /**
   * An upload that is given up. Fields that are not known are ignored.
   *
   * @param assetId UUID of the asset; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AbortUpload(@Nullable String assetId) {}

  /**
   * An upload that is complete.
   *
   * @param asset the asset that was uploaded
   */
  record CompletedUpload(AssetJson asset) {}

  /**
   * How a file is sent.
   *
   * @param assetId UUID of the new asset
   * @param uploadUrls one presigned PUT URL for each part, from part 1; each takes exactly its
   *     part's length
   * @param partSizeBytes length of each part but the last in bytes, at least 8 MiB
   * @param headers to send with every PUT
   * @param storageKey where the file will lie in storage; for engineers
   * @param expiresAt when the URLs end; {@code /api/uploads/parts} gives fresh ones
   * @param validForSeconds the same as a span in seconds, for clients whose clock is off
   */
  record OpenedUpload(
      String assetId,
      List<URI> uploadUrls,
      long partSizeBytes,
      Map<String, String> headers,
      String storageKey,
      Instant expiresAt,
      long validForSeconds) {}
}
