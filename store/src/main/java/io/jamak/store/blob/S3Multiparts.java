package io.jamak.store.blob;

import static io.jamak.store.blob.S3Failures.translating;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Uploads in parts, whose bytes come from browsers. */
final class S3Multiparts {
  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;
  private final Function<String, Optional<BlobInfo>> head;

  S3Multiparts(
      S3Client client,
      S3Presigner presigner,
      String bucket,
      Function<String, Optional<BlobInfo>> head) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
    this.head = head;
  }

  String create(String key, String contentType) {
    return translating(
        "create multipart",
        key,
        () ->
            client
                .createMultipartUpload(b -> b.bucket(bucket).key(key).contentType(contentType))
                .uploadId());
  }

  URI presignPart(
      String key, String uploadId, int partNumber, long lengthBytes, Duration validFor) {
    return URI.create(
        presigner
            .presignUploadPart(
                p ->
                    p.signatureDuration(validFor)
                        .uploadPartRequest(
                            b ->
                                b.bucket(bucket)
                                    .key(key)
                                    .uploadId(uploadId)
                                    .partNumber(partNumber)
                                    .contentLength(lengthBytes)))
            .url()
            .toString());
  }

  Map<Integer, BlobInfo> parts(String key, String uploadId) {
    Map<Integer, BlobInfo> parts = new TreeMap<>();
    return translating(
        "list parts of",
        key,
        () -> {
          client
              .listPartsPaginator(b -> b.bucket(bucket).key(key).uploadId(uploadId))
              .parts()
              .forEach(
                  part ->
                      parts.put(
                          part.partNumber(),
                          S3BlobStore.info(key, part.size(), part.eTag(), part.lastModified())));
          return parts;
        });
  }

  BlobInfo complete(String key, String uploadId, List<String> etags) {
    List<CompletedPart> parts = new ArrayList<>();
    for (int i = 0; i < etags.size(); i++) {
      parts.add(CompletedPart.builder().partNumber(i + 1).eTag(etags.get(i)).build());
    }
    SdkException lost = null;
    try {
      client.completeMultipartUpload(
          b -> b.bucket(bucket).key(key).uploadId(uploadId).multipartUpload(m -> m.parts(parts)));
    } catch (SdkException failed) {
      lost = failed;
    }
    return completed(key, etags, lost);
  }

  /** HEAD decides: a lost answer, or a second call, meets the object that the first one made. */
  private BlobInfo completed(String key, List<String> etags, @Nullable SdkException lost) {
    Optional<BlobInfo> found = head.apply(key);
    if (lost == null) {
      return ofTheseParts(
          key,
          etags,
          found.orElseThrow(
              () ->
                  new JamakException(
                      ErrorCode.STORAGE_FAILED, "completed " + key + " (expected: an object)")));
    }
    return found
        .filter(info -> MultipartEtag.couldBe(info.etag(), etags))
        .orElseThrow(() -> S3Failures.translate("complete", key, lost));
  }

  /** A part may be put again after it was listed, and not every server compares the ETags. */
  private BlobInfo ofTheseParts(String key, List<String> etags, BlobInfo object) {
    if (MultipartEtag.couldBe(object.etag(), etags)) {
      return object;
    }
    translating("delete", key, () -> client.deleteObject(b -> b.bucket(bucket).key(key)));
    throw new JamakException(
        ErrorCode.UP_PARTS,
        "etag of "
            + key
            + ": "
            + object.etag()
            + " (expected: that of the parts that were listed)");
  }

  void abort(String key, String uploadId) {
    try {
      client.abortMultipartUpload(b -> b.bucket(bucket).key(key).uploadId(uploadId));
    } catch (SdkException failed) {
      if (!S3Failures.isMissing(failed)) {
        throw S3Failures.translate("abort multipart", key, failed);
      }
    }
  }

  List<BlobStore.OpenMultipart> listOpen() {
    return translating(
        "list multiparts of",
        bucket,
        () ->
            client.listMultipartUploadsPaginator(b -> b.bucket(bucket)).uploads().stream()
                .map(
                    upload ->
                        new BlobStore.OpenMultipart(
                            upload.key(),
                            upload.uploadId(),
                            upload.initiated() == null ? Instant.now() : upload.initiated()))
                .toList());
  }
}
