package io.jamak.api.upload;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left to send of an upload.
 *
 * @param uploadUrls presigned PUT URLs of the missing parts by number, from 1
 * @param validForSeconds how long from now a PUT may begin with these URLs
 * @param parts ETags of the parts that arrived whole, by number
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
