package io.jamak.api.upload;

import io.jamak.domain.asset.AssetId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a browser sends a file.
 *
 * @param uploadUrls one presigned PUT URL a part, from part 1; each takes exactly its part's length
 * @param partSizeBytes length of each part but the last
 * @param headers sent with every PUT
 * @param expiresAt when the URLs end; fresh ones are given for what is still missing
 * @param validForSeconds the same as a span, for clients whose clock is off
 */
public record UploadTicket(
    AssetId assetId,
    List<URI> uploadUrls,
    long partSizeBytes,
    Map<String, String> headers,
    String storageKey,
    Instant expiresAt,
    long validForSeconds) {
  public UploadTicket {
    uploadUrls = List.copyOf(uploadUrls);
    headers = Map.copyOf(headers);
  }
}
