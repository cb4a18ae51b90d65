package io.jamak.api.upload;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left to send of an upload.
 *
 * @param uploadUrls presigned PUT URLs of the missing parts by their number, from 1
 * @param parts ETags of the parts that arrived whole, by their number, from 1
 * @param partSizeBytes length of each part but the last in bytes
 * @param headers to send with every PUT
 * @param validForSeconds how long from now a PUT may begin with these URLs, in seconds
 */
public record UploadParts(
    Map<Integer, URI> uploadUrls,
    Map<Integer, String> parts,
    long partSizeBytes,
    Map<String, String> headers,
    long validForSeconds) {
  public UploadParts {
    uploadUrls = new TreeMap<>(uploadUrls);
    parts = new TreeMap<>(parts);
    headers = Map.copyOf(headers);
  }
}
