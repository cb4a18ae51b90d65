package io.jamak.store.blob;

import java.time.Duration;
import java.util.List;

/**
 * What our pages do with storage by themselves, as rules of CORS: for a bucket that knows such
 * rules, and for the storage that we run, whose own are for all buckets and all pages.
 */
public final class BrowserAccess {
  /** A player reads, an upload writes its parts. */
  public static final List<String> METHODS = List.of("GET", "HEAD", "PUT");

  /** Headers that an upload's part and a player's range carry, in lower case. */
  public static final List<String> HEADERS = List.of("content-md5", "content-type", "range");

  /** An upload is completed by the ETags of its parts. */
  public static final List<String> EXPOSED_HEADERS = List.of("ETag");

  /** How long a browser need not ask again. */
  public static final Duration MAX_AGE = Duration.ofHours(1);

  private BrowserAccess() {}
}
