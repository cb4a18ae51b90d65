package io.jamak.store.blob;

import static io.jamak.store.blob.S3Failures.translating;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Objects in one bucket of any server that speaks S3. Safe for all threads. */
public final class S3BlobStore implements BlobStore, AutoCloseable {
  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;
  private final S3Multiparts multiparts;

  private S3BlobStore(S3Client client, S3Presigner presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
    this.multiparts = new S3Multiparts(client, presigner, bucket, this::head);
  }

  /** Opens connections lazily; nothing is asked of the server yet. */
  public static S3BlobStore open(S3Settings settings) {
    S3Client client = S3Clients.client(settings);
    return new S3BlobStore(client, S3Clients.presigner(settings, client), settings.bucket());
  }

  @Override
  public void prepare(@Nullable URI pages) {
    S3Bucket.prepare(client, bucket, pages);
  }

  @Override
  public String putIfAbsent(String key, byte[] bytes, String contentType) {
    return putIfAbsent(key, RequestBody.fromBytes(bytes), Crc32.of(bytes), contentType);
  }

  @Override
  public String putIfAbsent(String key, Path file, String contentType) {
    return putIfAbsent(key, RequestBody.fromFile(file), Crc32.of(file), contentType);
  }

  private String putIfAbsent(String key, RequestBody body, String crc32, String contentType) {
    long sizeBytes = body.optionalContentLength().orElseThrow();
    try {
      PutObjectResponse put =
          client.putObject(b -> content(b, key, contentType, crc32).ifNoneMatch("*"), body);
      return etag(put.eTag());
    } catch (S3Exception failed) {
      if (!S3Failures.isAlreadyWritten(failed)) {
        throw S3Failures.translate("put", key, failed);
      }
    } catch (SdkException failed) {
      throw S3Failures.translate("put", key, failed);
    }
    return standing(key, sizeBytes).etag();
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    PutObjectResponse _ =
        translating(
            "put",
            key,
            () ->
                client.putObject(
                    b -> content(b, key, contentType, Crc32.of(bytes)),
                    RequestBody.fromBytes(bytes)));
  }

  private PutObjectRequest.Builder content(
      PutObjectRequest.Builder request, String key, String contentType, String crc32) {
    return request.bucket(bucket).key(key).contentType(contentType).checksumCRC32(crc32);
  }

  private BlobInfo standing(String key, long sizeBytes) {
    BlobInfo stored =
        head(key)
            .orElseThrow(
                () ->
                    new JamakException(
                        ErrorCode.STORAGE_FAILED, "put " + key + " (expected: an object)"));
    if (stored.sizeBytes() != sizeBytes) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED,
          key + ": " + stored.sizeBytes() + " bytes (expected: " + sizeBytes + ")");
    }
    return stored;
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    try {
      HeadObjectResponse found = client.headObject(b -> b.bucket(bucket).key(key));
      return Optional.of(info(key, found.contentLength(), found.eTag(), found.lastModified()));
    } catch (SdkException failed) {
      if (S3Failures.isMissing(failed)) {
        return Optional.empty();
      }
      throw S3Failures.translate("head", key, failed);
    }
  }

  @Override
  public byte[] read(String key) {
    return translating(
        "read", key, () -> client.getObjectAsBytes(b -> whole(b, key)).asByteArrayUnsafe());
  }

  /** A whole object, checked on the way against the checksum it was written with, if any. */
  private GetObjectRequest.Builder whole(GetObjectRequest.Builder request, String key) {
    return request.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED);
  }

  @Override
  public byte[] readRange(String key, long from, long toExclusive) {
    return readRange(b -> b.key(key), key, from, toExclusive);
  }

  @Override
  public byte[] readRange(String key, String ifMatchEtag, long from, long toExclusive) {
    return readRange(b -> b.key(key).ifMatch(quoted(ifMatchEtag)), key, from, toExclusive);
  }

  private byte[] readRange(
      Consumer<GetObjectRequest.Builder> object, String key, long from, long toExclusive) {
    if (from >= toExclusive) {
      return new byte[0];
    }
    String range = "bytes=" + from + "-" + (toExclusive - 1);
    return translating(
        "read",
        key,
        () ->
            client
                .getObjectAsBytes(b -> object.accept(b.bucket(bucket).range(range)))
                .asByteArrayUnsafe());
  }

  @Override
  public InputStream open(String key) {
    return translating("open", key, () -> client.getObject(b -> whole(b, key)));
  }

  @Override
  public void download(String key, String ifMatchEtag, Path target) {
    makeRoom(target);
    translating(
        "download",
        key,
        () ->
            client.getObject(
                b -> whole(b, key).ifMatch(quoted(ifMatchEtag)),
                ResponseTransformer.toFile(target)));
  }

  private static void makeRoom(Path target) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot replace " + target, failed);
    }
  }

  @Override
  public void delete(String key) {
    translating("delete", key, () -> client.deleteObject(b -> b.bucket(bucket).key(key)));
  }

  @Override
  public void list(String prefix, Consumer<BlobInfo> each) {
    translating(
        "list",
        prefix,
        () -> {
          client
              .listObjectsV2Paginator(b -> b.bucket(bucket).prefix(prefix))
              .contents()
              .forEach(o -> each.accept(info(o.key(), o.size(), o.eTag(), o.lastModified())));
          return prefix;
        });
  }

  @Override
  public URI presignGet(String key, Duration validFor, String fileName, String contentType) {
    return URI.create(
        presigner
            .presignGetObject(
                p ->
                    p.signatureDuration(validFor)
                        .getObjectRequest(
                            b ->
                                b.bucket(bucket)
                                    .key(key)
                                    .responseContentDisposition(
                                        ContentDisposition.attachment(fileName))
                                    .responseContentType(contentType)))
            .url()
            .toString());
  }

  @Override
  public String createMultipart(String key, String contentType) {
    return multiparts.create(key, contentType);
  }

  @Override
  public URI presignPart(
      String key, String uploadId, int partNumber, long lengthBytes, Duration validFor) {
    return multiparts.presignPart(key, uploadId, partNumber, lengthBytes, validFor);
  }

  @Override
  public Map<Integer, BlobInfo> listParts(String key, String uploadId) {
    return multiparts.parts(key, uploadId);
  }

  @Override
  public BlobInfo completeMultipart(String key, String uploadId, List<String> etags) {
    return multiparts.complete(key, uploadId, etags);
  }

  @Override
  public void abortMultipart(String key, String uploadId) {
    multiparts.abort(key, uploadId);
  }

  @Override
  public List<OpenMultipart> listMultiparts() {
    return multiparts.listOpen();
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
  }

  static BlobInfo info(String key, long sizeBytes, String etag, @Nullable Instant lastModified) {
    return new BlobInfo(
        key, sizeBytes, etag(etag), lastModified == null ? Instant.now() : lastModified);
  }

  private static String quoted(String etag) {
    return '"' + etag + '"';
  }

  private static String etag(String quoted) {
    return quoted.replace("\"", "").toLowerCase(Locale.ROOT);
  }
}
