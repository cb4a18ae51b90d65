package io.jamak.app.embedded.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that shows a presigned URL, or nothing at all, and what such a call may be: the PUT of one
 * part, the GET or HEAD of one object.
 *
 * <p>A presigned URL vouches for its path, its query and the headers that it names, and for no
 * other: a header of S3 that somebody adds would be obeyed all the same. {@code x-amz-copy-source}
 * on a part turns an upload of one's own into a copy of any object of the bucket.
 *
 * @param path as it was sent
 * @param query as it was sent, null for none
 * @param headers names in any case
 * @param authorization the header of that name, null for none
 */
record BrowserCall(
    String method,
    String path,
    @Nullable String query,
    List<String> headers,
    @Nullable String authorization) {
  private static final String SCHEME = "AWS4-HMAC-SHA256";

  /** All of them: a call that lacks one is nobody's, and the server below reads some to nobody. */
  private static final Set<String> SIGNATURE =
      Set.of(
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Date",
          "X-Amz-Expires",
          "X-Amz-SignedHeaders",
          "X-Amz-Signature");

  private static final Set<String> BESIDE = Set.of("X-Amz-Content-Sha256", "x-id");
  private static final Set<String> PART = Set.of("partNumber", "uploadId");
  private static final Set<String> ANSWER =
      Set.of("response-content-disposition", "response-content-type");

  /**
   * Whether it signs itself with the account's key, so that it can only come from a process of
   * ours. A presigned URL beside such a header is a browser's: S3 servers differ in which of the
   * two they believe.
   */
  boolean isOurs() {
    return authorization != null
        && authorization.startsWith(SCHEME + " ")
        && names().stream().noneMatch(name -> name.regionMatches(true, 0, "X-Amz-", 0, 6));
  }

  /** Why a browser may not do this; empty when it may, if its signature is right. */
  Optional<String> refusal() {
    return switch (method) {
      case "PUT" -> put();
      case "GET", "HEAD" -> either(List.of(object(), query(ANSWER, Set.of()), amzHeaders()));
      default -> Optional.of("method: " + method + " (expected: GET, HEAD or PUT of a part)");
    };
  }

  private Optional<String> put() {
    return either(List.of(object(), query(PART, PART), amzHeaders(), chunks()));
  }

  private static Optional<String> either(List<Optional<String>> reasons) {
    return reasons.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<String> object() {
    int key = path.indexOf('/', 1);
    return key > 1 && key < path.length() - 1
        ? Optional.empty()
        : Optional.of("path: a bucket (expected: an object)");
  }

  private Optional<String> query(Set<String> allowed, Set<String> needed) {
    List<String> names = names();
    Set<String> once = new HashSet<>(names);
    if (once.size() < names.size()) {
      return Optional.of("query: a parameter twice (expected: once)");
    }
    if (!once.containsAll(needed) || !once.containsAll(SIGNATURE)) {
      return Optional.of("query: no presigned URL of this call");
    }
    return once.stream()
        .filter(name -> Stream.of(SIGNATURE, BESIDE, allowed).noneMatch(set -> set.contains(name)))
        .findFirst()
        .map(name -> "query: a parameter that presigned URLs do not have");
  }

  private Optional<String> amzHeaders() {
    return headers.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("x-amz-"))
        .findFirst()
        .map(name -> "header: " + name + " (expected: none of x-amz-*)");
  }

  /** The length of a part is signed; a body in chunks has none. */
  private Optional<String> chunks() {
    boolean chunked = headers.stream().anyMatch("Transfer-Encoding"::equalsIgnoreCase);
    return chunked
        ? Optional.of("header: transfer-encoding (expected: content-length)")
        : Optional.empty();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        names.add(decoded(pair.split("=", 2)[0]));
      }
    }
    return names;
  }

  /** What cannot be decoded stays as it was sent, and is no parameter of a presigned URL. */
  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return name;
    }
  }
}
