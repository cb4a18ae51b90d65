package io.jamak.store.blob;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects by key. Keys never hold a user's text nor an attempt number; content-addressed keys are
 * written once ({@code If-None-Match: *}) and an existing object counts as success.
 *
 * <p>Failures of storage end in {@link io.jamak.domain.error.JamakException} with STORAGE_FAILED, a
 * missing object in NOT_FOUND, an object that changed since {@code ifMatch} in SOURCE_CHANGED.
 */
public interface BlobStore {
  /**
   * Makes the bucket if it is absent, and sets the CORS rule that lets browsers PUT parts and read
   * ETag.
   *
   * @param pages address of our pages, which alone may do so; null for any page
   */
  void prepare(@Nullable URI pages);

  /** Writes once; returns the ETag of what is stored, be it from this call or an earlier one. */
  String putIfAbsent(String key, byte[] bytes, String contentType);

  /** Writes once from a file. */
  String putIfAbsent(String key, Path file, String contentType);

  /** Writes under a key that names the content itself, so that writing twice changes nothing. */
  void put(String key, byte[] bytes, String contentType);

  /** Facts of an object, or empty when there is none. */
  Optional<BlobInfo> head(String key);

  /** The whole object in memory; for texts and facts, never for media. */
  byte[] read(String key);

  /** Bytes {@code from} to {@code toExclusive} of an object. */
  byte[] readRange(String key, long from, long toExclusive);

  /** As {@link #readRange(String, long, long)}, provided that it still has this ETag. */
  byte[] readRange(String key, String ifMatchEtag, long from, long toExclusive);

  /** Streams an object; the caller closes it. */
  InputStream open(String key);

  /** Copies an object to a file, provided that it still has this ETag. */
  void download(String key, String ifMatchEtag, Path target);

  /** Removes an object; an absent one is fine. */
  void delete(String key);

  /** Every object whose key starts so, in key order. */
  void list(String prefix, Consumer<BlobInfo> each);

  /** A URL for browsers to read one object under this file name (RFC 6266; any Unicode). */
  URI presignGet(String key, Duration validFor, String fileName, String contentType);

  /** Starts a multipart upload; returns its id. */
  String createMultipart(String key, String contentType);

  /** A URL to PUT one part of exactly this length (signed with it). Part numbers start at 1. */
  URI presignPart(String key, String uploadId, int partNumber, long lengthBytes, Duration validFor);

  /** The parts that arrived: number to ETag and size. */
  Map<Integer, BlobInfo> listParts(String key, String uploadId);

  /**
   * Joins the parts, ETags in part order from 1; HEAD decides whether it happened when the answer
   * was lost.
   */
  BlobInfo completeMultipart(String key, String uploadId, List<String> etags);

  /** Gives an upload up and frees its parts; an unknown one is fine. */
  void abortMultipart(String key, String uploadId);

  /** Every open multipart upload of the bucket. */
  List<OpenMultipart> listMultiparts();

  /** An upload that was started and neither completed nor aborted. */
  record OpenMultipart(String key, String uploadId, java.time.Instant startedAt) {}
}
